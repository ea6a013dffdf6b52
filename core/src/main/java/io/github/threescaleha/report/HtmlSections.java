package io.github.threescaleha.report;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings that count, object by object, the gravest first. */
final class HtmlSections {
    private final Report report;
    private final Map<ObjectPlace, List<Block>> blocks = new LinkedHashMap<>();
    private int items;

    /** Where an object is, and which it is. */
    private record ObjectPlace(String file, int document, String object) {}

    HtmlSections(Report report) {
        this.report = report;
        for (Block block : Block.of(report.findings())) {
            Finding.Location at = block.first().location();
            blocks.computeIfAbsent(new ObjectPlace(at.file(), at.document(), at.object()), place -> new ArrayList<>())
                    .add(block);
        }
    }

    List<Page.Section> sections() {
        List<Page.Section> sections = new ArrayList<>();
        blocks.forEach((place, own) -> sections.add(new Page.Section(
                sections.size() + 1, place.file(), HtmlPage.object(place.object()), found(own), items(own))));
        return sections;
    }

    Page.Judged judged(ApiManager apiManager) {
        ObjectPlace place = new ObjectPlace(apiManager.file(), apiManager.document(), apiManager.identity());
        return new Page.Judged(
                HtmlPage.object(apiManager.identity()),
                apiManager.file(),
                "3scale " + SummaryLine.described(apiManager.release()),
                report.topology().toString(),
                found(blocks.getOrDefault(place, List.of())),
                List.copyOf(blocks.keySet()).indexOf(place) + 1);
    }

    private List<Page.Item> items(List<Block> own) {
        return own.stream()
                .sorted(Comparator.comparing(block -> block.first().severity()))
                .map(block -> HtmlItem.of(block, ++items, report.source(block.first())))
                .toList();
    }

    private static String found(List<Block> own) {
        String found = Arrays.stream(Severity.values())
                .map(severity -> found(own, severity))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "nothing" : found;
    }

    private static String found(List<Block> own, Severity severity) {
        int number = own.stream()
                .filter(block -> block.first().severity() == severity)
                .mapToInt(block -> block.findings().size())
                .sum();
        return number == 0 ? "" : SummaryLine.count(number, severity == Severity.INFO ? "note" : severity.label());
    }
}

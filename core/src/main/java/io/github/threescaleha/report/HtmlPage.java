package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.report.html.Page.Tone;
import io.github.threescaleha.report.html.Stylesheet;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a report into the words of a page. */
final class HtmlPage {
    private HtmlPage() {}

    static Page of(Report report, String tool, Stylesheet style) {
        HtmlSections sections = new HtmlSections(report);
        return new Page(
                tool,
                style,
                HtmlVerdict.of(report),
                report.apiManagers().stream().map(sections::judged).toList(),
                HtmlSimulation.all(report),
                report.problems().stream()
                        .map(problem -> new Page.Trouble(problem.place(), problem.message()))
                        .toList(),
                sections.sections(),
                report.findings().stream()
                        .filter(finding -> finding.status() != Finding.Status.NEW)
                        .map(HtmlPage::accepted)
                        .toList(),
                report.apiManagers().isEmpty() ? List.of() : rules(report),
                report.notes());
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.ERROR;
            case WARNING -> Tone.WARNING;
            case INFO -> Tone.INFO;
        };
    }

    /** Kind and name of an object from its identity, the way people say them. */
    static String object(String identity) {
        String[] parts = identity.split("/", 3);
        if (parts.length < 3) {
            return identity;
        }
        return (parts[0] + " " + name(parts[1], parts[2])).strip();
    }

    private static String name(String namespace, String name) {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    private static Page.Accepted accepted(Finding finding) {
        return new Page.Accepted(
                finding.status() == Finding.Status.WAIVED ? "waived" : "baseline",
                finding.severity().label(),
                finding.message(),
                finding.rule(),
                finding.location().toString(),
                Reasons.of(finding));
    }

    private static List<Page.RuleGroup> rules(Report report) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        report.findings().stream()
                .filter(finding -> finding.status() == Finding.Status.NEW)
                .forEach(finding -> found.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));
        return Arrays.stream(Area.values())
                .map(area -> new Page.RuleGroup(
                        area.title(),
                        report.rules().stream()
                                .filter(rule -> rule.area() == area)
                                .map(rule -> row(rule, found.getOrDefault(rule.id(), List.of())))
                                .toList()))
                .filter(group -> !group.rules().isEmpty())
                .toList();
    }

    private static Page.RuleRow row(RuleInfo rule, List<Finding> found) {
        Tone tone = found.stream()
                .map(Finding::severity)
                .min(Severity::compareTo)
                .map(HtmlPage::tone)
                .orElse(Tone.GOOD);
        String counted = found.isEmpty() ? "nothing" : SummaryLine.count(found.size(), "finding");
        return new Page.RuleRow(rule.id(), rule.title(), rule.why(), counted, tone);
    }
}

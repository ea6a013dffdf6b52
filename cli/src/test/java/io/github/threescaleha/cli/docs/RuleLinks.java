package io.github.threescaleha.cli.docs;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.Topic;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a rule's findings link to, release by release: read from the class of the rule, so that no list can go stale. */
final class RuleLinks {
    private static final String DOCS = "/doc/";

    private static final JavaClasses CODE = new ClassFileImporter().importPackages("io.github.threescaleha.rules");

    private RuleLinks() {}

    /** The topics that the code of a rule names. */
    static Set<Topic> topics(Rule rule) {
        JavaClass type = CODE.get(rule.getClass());
        Set<Topic> topics = new LinkedHashSet<>();
        type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Topic.class))
                .map(access -> Topic.valueOf(access.getTarget().getName()))
                .sorted()
                .forEach(topics::add);
        type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Topic.class))
                .map(call -> call.getTarget().getName())
                .sorted()
                .forEach(method -> topics.addAll(chosenBy(method)));
        return topics;
    }

    private static List<Topic> chosenBy(String method) {
        return switch (method) {
            case "replicasOf" ->
                Stream.of(Component.values()).map(Topic::replicasOf).distinct().toList();
            case "secretOf" ->
                Stream.of(Database.values()).map(Topic::secretOf).distinct().toList();
            case "referenceOf" -> List.of(Topic.APIMANAGER_SPEC);
            default -> throw new IllegalStateException("which topics does Topic." + method + " choose from?");
        };
    }

    /** A table of the headings, each with the releases that have it. */
    static String table(Set<Topic> topics, Predicate<Release> speaks) {
        Map<String, Map<Release, String>> headings = new LinkedHashMap<>();
        for (Topic topic : topics) {
            for (Release release : Release.all()) {
                if (speaks.test(release)) {
                    String url = topic.url(release);
                    headings.computeIfAbsent(heading(url), key -> new LinkedHashMap<>())
                            .put(release, url);
                }
            }
        }
        StringBuilder table = new StringBuilder("| heading | 3scale release |\n|---|---|\n");
        headings.forEach((heading, links) -> table.append("| `")
                .append(heading)
                .append("` | ")
                .append(row(links))
                .append(" |\n"));
        return table.toString();
    }

    private static String row(Map<Release, String> links) {
        boolean one = Set.copyOf(links.values()).size() == 1;
        String first = links.values().iterator().next();
        return one && !first.contains(DOCS)
                ? "[all](" + first + ")"
                : links.entrySet().stream()
                        .map(link -> "[" + link.getKey() + "](" + link.getValue() + ")")
                        .collect(joining(" "));
    }

    private static String heading(String url) {
        int at = url.indexOf(DOCS);
        return at < 0 ? url.substring("https://".length()) : url.substring(at + DOCS.length());
    }
}

package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a run found so far, file by file: lists that files share stay shared unless one of their findings changes. */
final class Found {
    /** The order within a file. */
    static final Comparator<Finding> IN_FILE = Comparator.comparingInt(
                    (Finding finding) -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.location().pointer().text())
            .thenComparing(Finding::component, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, List<Finding>> files = new TreeMap<>();
    private final List<Finding> others = new ArrayList<>();

    /** Takes in findings that are all in one file, in their order there. */
    void add(String file, List<Finding> findings) {
        if (!findings.isEmpty() && files.putIfAbsent(file, findings) != null) {
            others.addAll(findings);
        }
    }

    /** Takes in findings in any files. */
    void addAll(List<Finding> findings) {
        others.addAll(findings);
    }

    /** A Secret that APIManagers of several files share is judged for each, and told once. */
    void dropRepeatsOfSecrets() {
        Set<Sameness> told = new HashSet<>();
        others.removeIf(
                finding -> finding.location().object().startsWith("Secret/") && !told.add(new Sameness(finding)));
    }

    /** Changes findings, each for itself: it may be asked for the same twice. */
    void replaceAll(UnaryOperator<Finding> change) {
        files.replaceAll((file, findings) -> changed(findings, change));
        others.replaceAll(change);
    }

    private static List<Finding> changed(List<Finding> findings, UnaryOperator<Finding> change) {
        return findings.stream().allMatch(finding -> change.apply(finding).equals(finding))
                ? findings
                : findings.stream().map(change).toList();
    }

    /** All of it in the order of path, line, column, rule, pointer and component. */
    Findings inOrder() {
        Map<String, List<Finding>> more = new HashMap<>();
        for (Finding other : others) {
            more.computeIfAbsent(other.location().file(), file -> new ArrayList<>())
                    .add(other);
        }
        more.forEach((file, findings) -> files.put(file, together(files.getOrDefault(file, List.of()), findings)));
        others.clear();
        return new Findings(List.copyOf(files.values()));
    }

    private static List<Finding> together(List<Finding> findings, List<Finding> more) {
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(more);
        both.sort(IN_FILE);
        return both;
    }
}

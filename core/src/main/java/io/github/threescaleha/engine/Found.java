package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a run found so far, file by file: lists that files share stay shared unless one of their findings changes. */
final class Found {
    private final Map<String, List<Finding>> files = new TreeMap<>();
    private final List<Finding> others = new ArrayList<>();

    /** The order within a file. That of the library's comparators takes a while to be linked, in each run. */
    static int compareInFile(Finding one, Finding other) {
        Finding.Location at = one.location();
        Finding.Location there = other.location();
        int order = Integer.compare(at.line(), there.line());
        order = order == 0 ? Integer.compare(at.column(), there.column()) : order;
        order = order == 0 ? one.rule().compareTo(other.rule()) : order;
        order = order == 0 ? at.pointer().text().compareTo(there.pointer().text()) : order;
        return order == 0 ? named(one).compareTo(named(other)) : order;
    }

    private static String named(Finding finding) {
        return Objects.requireNonNullElse(finding.component(), "");
    }

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

    @SuppressWarnings("ReferenceEquality") // whether it was changed at all
    private static List<Finding> changed(List<Finding> findings, UnaryOperator<Finding> change) {
        for (Finding finding : findings) {
            if (change.apply(finding) != finding) {
                return findings.stream().map(change).toList();
            }
        }
        return findings;
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
        both.sort(Found::compareInFile);
        return both;
    }
}

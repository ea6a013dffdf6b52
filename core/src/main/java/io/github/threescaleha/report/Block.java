package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New findings of one rule at one place, which people read as one: nine workloads without {@code replicas} show the same
 * key, the nearest that is there.
 *
 * @param findings the findings, at least one
 */
record Block(List<Finding> findings) {
    Block {
        findings = List.copyOf(findings);
    }

    /** The new findings among these in blocks, in their order. */
    static List<Block> of(List<Finding> findings) {
        Map<List<Object>, List<Finding>> blocks = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.status() == Finding.Status.NEW) {
                Finding.Location at = finding.location();
                Span span = at.span();
                List<Object> place = List.of(
                        at.file(), span.start().offset(), span.end().offset(), finding.rule(), finding.severity());
                blocks.computeIfAbsent(place, key -> new ArrayList<>()).add(finding);
            }
        }
        List<Block> all = new ArrayList<>();
        for (List<Finding> together : blocks.values()) {
            all.add(new Block(together));
        }
        return all;
    }

    Finding first() {
        return findings.get(0);
    }

    List<Finding> others() {
        return findings.subList(1, findings.size());
    }

    /** What a finding is about, where several are told together: its component, if it has one, and its setting. */
    static String named(Finding finding) {
        String setting = finding.location().pointer().dotted();
        return finding.component() == null ? setting : finding.component() + ": " + setting;
    }

    /** How many more than the first there are, for the end of a message; empty if there is none. */
    String more() {
        int others = findings.size() - 1;
        return others == 0 ? "" : " (and " + SummaryLine.count(others, "other") + ")";
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.Severity;
import java.util.List;

/**
 * A test case of the JUnit report: whether one object keeps one rule.
 *
 * @param className file and object
 * @param name the rule
 * @param findings what the rule found in the object
 */
record JunitCase(String className, String name, List<Finding> findings) {
    JunitCase {
        findings = List.copyOf(findings);
    }

    /** What makes it fail: errors and warnings that nobody has accepted. */
    List<Finding> failures() {
        return findings.stream()
                .filter(finding ->
                        finding.status() == Status.NEW && finding.severity().isAtLeast(Severity.WARNING))
                .toList();
    }

    /** What is accepted, by a waiver or the baseline. */
    List<Finding> accepted() {
        return findings.stream()
                .filter(finding -> finding.status() != Status.NEW)
                .toList();
    }

    /** What is only told. */
    List<Finding> notes() {
        return findings.stream()
                .filter(finding -> finding.status() == Status.NEW && finding.severity() == Severity.INFO)
                .toList();
    }

    boolean isFailed() {
        return !failures().isEmpty();
    }

    boolean isSkipped() {
        return !isFailed() && !accepted().isEmpty();
    }
}

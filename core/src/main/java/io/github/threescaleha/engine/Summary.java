package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.Severity;
import java.util.List;

/**
 * Counts of a run.
 *
 * @param files files that were read, or should have been
 * @param apiManagers APIManagers that were judged
 * @param skippedDocuments documents that hold nothing to judge, and parts left out on purpose; empty ones do not count
 * @param errors new findings that are errors
 * @param warnings new findings that are warnings
 * @param infos new findings that are for information
 * @param waived findings that a waiver covers
 * @param baseline findings that the baseline holds
 */
public record Summary(
        int files,
        int apiManagers,
        int skippedDocuments,
        int errors,
        int warnings,
        int infos,
        int waived,
        int baseline) {
    static Summary of(int files, int apiManagers, int skippedDocuments, List<Finding> findings) {
        return new Summary(
                files,
                apiManagers,
                skippedDocuments,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO),
                count(findings, Status.WAIVED),
                count(findings, Status.BASELINE));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.status() == Status.NEW && finding.severity() == severity)
                .count();
    }

    private static int count(List<Finding> findings, Status status) {
        return (int)
                findings.stream().filter(finding -> finding.status() == status).count();
    }
}

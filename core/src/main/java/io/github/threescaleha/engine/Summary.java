package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<Severity, Integer> fresh = new EnumMap<>(Severity.class);
        Map<Status, Integer> all = new EnumMap<>(Status.class);
        for (Finding finding : findings) {
            all.merge(finding.status(), 1, Integer::sum);
            if (finding.status() == Status.NEW) {
                fresh.merge(finding.severity(), 1, Integer::sum);
            }
        }
        return new Summary(
                files,
                apiManagers,
                skippedDocuments,
                fresh.getOrDefault(Severity.ERROR, 0),
                fresh.getOrDefault(Severity.WARNING, 0),
                fresh.getOrDefault(Severity.INFO, 0),
                all.getOrDefault(Status.WAIVED, 0),
                all.getOrDefault(Status.BASELINE, 0));
    }
}

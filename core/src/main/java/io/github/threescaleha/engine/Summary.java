package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
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
        int errors = 0;
        int warnings = 0;
        int infos = 0;
        int waived = 0;
        int known = 0;
        for (Finding finding : findings) {
            switch (finding.status()) {
                case WAIVED -> waived++;
                case BASELINE -> known++;
                case NEW -> {
                    switch (finding.severity()) {
                        case ERROR -> errors++;
                        case WARNING -> warnings++;
                        case INFO -> infos++;
                    }
                }
            }
        }
        return new Summary(files, apiManagers, skippedDocuments, errors, warnings, infos, waived, known);
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;

/** Why a finding is accepted, in words also where nobody gave any. */
final class Reasons {
    private Reasons() {}

    static String of(Finding finding) {
        String reason = finding.reason();
        if (reason != null && !reason.isBlank()) {
            return reason;
        }
        return finding.status() == Finding.Status.BASELINE ? "in the baseline" : "waived";
    }
}

package io.github.threescaleha.cli;

import io.github.threescaleha.engine.FixReport;
import io.github.threescaleha.engine.Summary;

/** The line that counts what was mended and what is left. */
final class FixSummary {
    private FixSummary() {}

    static String of(FixReport report, boolean dryRun) {
        int refused =
                report.files().stream().mapToInt(file -> file.refused().size()).sum();
        Summary left = report.after().summary();
        return count(report.fixed(), "finding") + (dryRun ? " would be fixed in " : " fixed in ")
                + count(report.changed().size(), "file")
                + (refused == 0 ? "" : ", " + refused + " not fixed")
                + "; left: " + count(left.errors(), "error") + ", " + count(left.warnings(), "warning") + ", "
                + count(left.infos(), "note");
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }
}

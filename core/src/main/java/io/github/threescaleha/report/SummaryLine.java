package io.github.threescaleha.report;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.engine.Summary;
import io.github.threescaleha.operator.ReleaseChoice;
import java.util.LinkedHashSet;
import java.util.Set;

/** The last line of each report that people read: what was looked at, what was found, and by what it was judged. */
public final class SummaryLine {
    private SummaryLine() {}

    /** The line, without a line break. */
    public static String of(Report report) {
        Summary summary = report.summary();
        StringBuilder out = new StringBuilder()
                .append(count(summary.files(), "file"))
                .append(", ")
                .append(count(summary.apiManagers(), "APIManager"))
                .append(", ")
                .append(count(summary.skippedDocuments(), "other document"))
                .append(" skipped: ")
                .append(count(summary.errors(), "error"))
                .append(", ")
                .append(count(summary.warnings(), "warning"))
                .append(", ")
                .append(count(summary.infos(), "note"))
                .append(", ")
                .append(summary.waived())
                .append(" waived");
        if (summary.baseline() > 0) {
            out.append(", ").append(summary.baseline()).append(" in the baseline");
        }
        if (!report.problems().isEmpty()) {
            out.append(", ").append(count(report.problems().size(), "problem"));
        }
        return out.append(judgedBy(report)).toString();
    }

    /** The line of a simulation, without a line break. */
    static String of(SimulationReport report) {
        return count(report.files(), "file")
                + ", "
                + count(report.installations().size(), "APIManager")
                + ", "
                + count(report.skippedDocuments(), "other document")
                + " skipped"
                + (report.problems().isEmpty()
                        ? ""
                        : ", " + count(report.problems().size(), "problem"))
                + " (topology " + report.topology() + ")";
    }

    private static String judgedBy(Report report) {
        Set<String> releases = new LinkedHashSet<>();
        for (ApiManager apiManager : report.apiManagers()) {
            releases.add(described(apiManager.release()));
        }
        String by = releases.isEmpty() ? "" : "3scale " + String.join(", ", releases) + "; ";
        return " (" + by + "topology " + report.topology() + ")";
    }

    /** A release, and why it was judged by. */
    static String described(ReleaseChoice choice) {
        return choice.release()
                + switch (choice.from()) {
                    case OPTION -> " as asked";
                    case ANNOTATION -> " by annotation";
                    case CONFIG -> " by configuration";
                    case DEFAULT -> " by default";
                };
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

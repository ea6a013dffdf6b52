package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.Summary;
import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.report.html.Page.Tone;
import java.util.List;

/** Says in a sentence what a report comes to. */
final class HtmlVerdict {
    private HtmlVerdict() {}

    static Page.Verdict of(Report report) {
        Summary summary = report.summary();
        return new Page.Verdict(
                tone(report),
                state(report),
                title(report),
                SummaryLine.of(report),
                counts(summary, report),
                HtmlSimulation.outlook(report));
    }

    private static Tone tone(Report report) {
        if (report.isFailed() || report.summary().errors() > 0) {
            return Tone.ERROR;
        }
        boolean open = !report.problems().isEmpty()
                || report.apiManagers().isEmpty()
                || report.summary().warnings() > 0;
        return open ? Tone.WARNING : Tone.GOOD;
    }

    private static String state(Report report) {
        if (!report.problems().isEmpty()) {
            return "incomplete";
        }
        if (report.isFailed()) {
            return "failed";
        }
        return report.apiManagers().isEmpty() ? "empty" : "passed";
    }

    private static String title(Report report) {
        Summary summary = report.summary();
        if (summary.errors() > 0) {
            return SummaryLine.count(summary.errors(), "error") + " to mend before this is highly available";
        }
        if (report.apiManagers().isEmpty()) {
            return "No APIManager was judged";
        }
        if (!report.problems().isEmpty()) {
            return "Not all could be judged";
        }
        return summary.warnings() > 0
                ? "No error, and " + SummaryLine.count(summary.warnings(), "warning") + " to look at"
                : "Nothing found to mend";
    }

    private static List<Page.Count> counts(Summary summary, Report report) {
        return List.of(
                count(summary.errors(), "error", Tone.ERROR),
                count(summary.warnings(), "warning", Tone.WARNING),
                count(summary.infos(), "note", Tone.INFO),
                new Page.Count(summary.waived() + summary.baseline(), "accepted", Tone.QUIET),
                count(report.problems().size(), "problem", Tone.ERROR));
    }

    private static Page.Count count(int number, String noun, Tone tone) {
        return new Page.Count(number, number == 1 ? noun : noun + "s", number == 0 ? Tone.QUIET : tone);
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The findings of a report as a baseline, in an order of its own, so that a change of it shows what changed. */
public final class BaselineWriter implements ReportWriter {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().object())
            .thenComparing(finding -> finding.location().pointer().text())
            .thenComparing(Finding::rule)
            .thenComparing(finding -> String.valueOf(finding.component()));

    /** The findings of a report that a baseline of it holds: all but the waived. */
    public static List<Finding> entries(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.status() != Finding.Status.WAIVED)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Json json = new Json(out);
        json.object(() -> {
            json.field("schemaVersion", Baseline.SCHEMA_VERSION);
            json.key("findings").array(() -> {
                for (Finding finding : entries(report)) {
                    json.item().object(() -> write(finding, json));
                }
            });
        });
        out.append('\n');
    }

    private static void write(Finding finding, Json json) throws IOException {
        json.field("fingerprint", finding.fingerprint())
                .field("rule", finding.rule())
                .field("object", finding.location().object())
                .field("pointer", finding.location().pointer().text())
                .field("component", finding.component());
    }
}

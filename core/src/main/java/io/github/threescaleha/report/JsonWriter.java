package io.github.threescaleha.report;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.Summary;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.util.Locale;

/** The report as one JSON object, for programs. */
public final class JsonWriter implements ReportWriter {
    private static final int SCHEMA_VERSION = 1;

    private final String toolVersion;

    /** A writer that names this version of the tool. */
    public JsonWriter(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Json json = new Json(out);
        json.object(() -> {
            json.field("schemaVersion", SCHEMA_VERSION);
            json.key("tool").object(() -> json.field("name", "threescale-ha").field("version", toolVersion));
            json.field("topology", report.topology().kind().label());
            json.key("apiManagers").array(() -> {
                for (ApiManager apiManager : report.apiManagers()) {
                    json.item().object(() -> write(apiManager, json));
                }
            });
            json.key("findings").array(() -> {
                for (Finding finding : report.findings()) {
                    json.item().object(() -> write(finding, json));
                }
            });
            json.key("problems").array(() -> {
                for (Problem problem : report.problems()) {
                    json.item().object(() -> write(problem, json));
                }
            });
            json.key("summary").object(() -> write(report.summary(), json));
        });
        out.append('\n');
    }

    static void write(ApiManager apiManager, Json json) throws IOException {
        json.field("file", apiManager.file())
                .field("document", apiManager.document())
                .field("name", apiManager.name())
                .field("namespace", apiManager.namespace())
                .field("release", apiManager.release().release().label())
                .field("releaseFrom", lower(apiManager.release().from()));
    }

    private static void write(Finding finding, Json json) throws IOException {
        Finding.Location location = finding.location();
        json.field("rule", finding.rule())
                .field("severity", finding.severity().label())
                .field("message", finding.message())
                .field("component", finding.component())
                .field("file", location.file())
                .field("document", location.document())
                .field("pointer", location.pointer().text())
                .field("line", location.line())
                .field("column", location.column())
                .field("endLine", location.span().end().line())
                .field("endColumn", location.span().end().column())
                .field("why", finding.why())
                .field("fix", finding.fix())
                .field("url", finding.url())
                .field("fingerprint", finding.fingerprint())
                .field("status", lower(finding.status()))
                .field("reason", finding.reason());
    }

    static void write(Problem problem, Json json) throws IOException {
        json.field("file", problem.file())
                .field("line", problem.line())
                .field("column", problem.column())
                .field("message", problem.message());
    }

    private static void write(Summary summary, Json json) throws IOException {
        json.field("files", summary.files())
                .field("apiManagers", summary.apiManagers())
                .field("skippedDocuments", summary.skippedDocuments())
                .field("errors", summary.errors())
                .field("warnings", summary.warnings())
                .field("infos", summary.infos())
                .field("waived", summary.waived())
                .field("baseline", summary.baseline());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

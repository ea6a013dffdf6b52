package io.github.threescaleha.report;

import io.github.threescaleha.edit.Splice;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import java.io.IOException;

/**
 * The report as SARIF 2.1.0, for code scanning. Files are named from the root of the repository, regions are in code
 * points, accepted findings are suppressed, and what could not be done is a notification of an invocation that failed.
 */
public final class SarifWriter implements ReportWriter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final String toolVersion;
    private final RuleSet rules;
    private final Repository repository;

    /**
     * A writer.
     *
     * @param toolVersion the version of the tool to name
     * @param rules where the pages of rules are
     * @param repository what files are named from
     */
    public SarifWriter(String toolVersion, RuleSet rules, Repository repository) {
        this.toolVersion = toolVersion;
        this.rules = rules;
        this.repository = repository;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Json json = new Json(out);
        json.object(() -> {
            json.field("$schema", SCHEMA).field("version", "2.1.0");
            json.key("runs").array(() -> json.item().object(() -> writeRun(report, json)));
        });
        out.append('\n');
    }

    private void writeRun(Report report, Json json) throws IOException {
        SarifRules described = SarifRules.of(report, rules);
        json.key("tool")
                .object(() -> json.key("driver").object(() -> {
                    json.field("name", "threescale-ha").field("version", toolVersion);
                    described.write(json);
                }));
        json.key("invocations").array(() -> json.item().object(() -> writeInvocation(report, json)));
        json.key("originalUriBaseIds")
                .object(() ->
                        json.key(ROOT).object(() -> writeText("description", "The root of the repository.", json)));
        json.field("columnKind", "unicodeCodePoints");
        boolean anySuppressed = report.findings().stream().anyMatch(finding -> finding.status() != Finding.Status.NEW);
        Fingerprints fingerprints = new Fingerprints();
        Suggestions suggestions = new Suggestions(report);
        json.key("results").array(() -> {
            for (Finding finding : report.findings()) {
                json.item().object(() -> {
                    writeResult(finding, described.indexOf(finding.rule()), json);
                    String fingerprint = fingerprints.unique(finding.fingerprint());
                    json.key("partialFingerprints").object(() -> json.field("primaryLocationLineHash", fingerprint));
                    Suggestion suggestion = suggestions.toApply(finding);
                    if (suggestion != null) {
                        json.key("fixes").array(() -> json.item().object(() -> writeFix(suggestion, json)));
                    }
                    if (anySuppressed) {
                        json.key("suppressions").array(() -> writeSuppression(finding, json));
                    }
                });
            }
        });
    }

    private void writeInvocation(Report report, Json json) throws IOException {
        json.field("executionSuccessful", report.problems().isEmpty());
        json.key("toolExecutionNotifications").array(() -> {
            for (Problem problem : report.problems()) {
                json.item().object(() -> writeNotification(problem, json));
            }
        });
    }

    private void writeNotification(Problem problem, Json json) throws IOException {
        json.field("level", "error");
        writeText("message", plain(Printable.of(problem.message())), json);
        json.key("locations")
                .array(() -> json.item()
                        .object(() -> json.key("physicalLocation").object(() -> {
                            writeArtifact(problem.file(), json);
                            if (problem.line() > 0) {
                                json.key("region")
                                        .object(() -> json.field("startLine", problem.line())
                                                .field("startColumn", problem.column()));
                            }
                        })));
    }

    private void writeResult(Finding finding, int ruleIndex, Json json) throws IOException {
        json.field("ruleId", finding.rule());
        if (ruleIndex >= 0) {
            json.field("ruleIndex", ruleIndex);
        }
        json.field("level", level(finding.severity()));
        Words words = Words.of(finding);
        writeText("message", plain(words.message() + ".\n" + words.advice()), json);
        json.key("locations").array(() -> json.item().object(() -> writeLocation(finding.location(), json)));
    }

    private void writeLocation(Finding.Location location, Json json) throws IOException {
        json.key("physicalLocation").object(() -> {
            writeArtifact(location.file(), json);
            json.key("region").object(() -> writeRegion(location.span(), json));
        });
        json.key("logicalLocations")
                .array(() -> json.item()
                        .object(() -> json.field(
                                        "fullyQualifiedName",
                                        Printable.of(location.object() + "#"
                                                + location.pointer().text()))
                                .field("kind", "property")));
    }

    private void writeArtifact(String file, Json json) throws IOException {
        json.key("artifactLocation").object(() -> {
            json.field("uri", repository.uriOf(file));
            if (repository.holds(file)) {
                json.field("uriBaseId", ROOT);
            }
        });
    }

    private static void writeRegion(Span span, Json json) throws IOException {
        json.field("startLine", span.start().line())
                .field("startColumn", span.start().column())
                .field("endLine", span.end().line())
                .field("endColumn", span.end().column());
    }

    private void writeFix(Suggestion suggestion, Json json) throws IOException {
        SourceFile source = suggestion.source();
        writeText("description", plain(Printable.of(suggestion.title())), json);
        json.key("artifactChanges")
                .array(() -> json.item().object(() -> {
                    writeArtifact(source.name(), json);
                    json.key("replacements").array(() -> {
                        for (Splice splice : suggestion.splices()) {
                            Span deleted = new Span(source.position(splice.from()), source.position(splice.to()));
                            json.item().object(() -> {
                                json.key("deletedRegion").object(() -> writeRegion(deleted, json));
                                writeText("insertedContent", splice.text(), json);
                            });
                        }
                    });
                }));
    }

    private static void writeSuppression(Finding finding, Json json) throws IOException {
        if (finding.status() != Finding.Status.NEW) {
            json.item()
                    .object(() -> json.field("kind", "external")
                            .field("status", "accepted")
                            .field("justification", Printable.of(Reasons.of(finding))));
        }
    }

    private static void writeText(String key, String text, Json json) throws IOException {
        json.key(key).object(() -> json.field("text", text));
    }

    /** A message in which nothing is taken for a link: SARIF links are written as in Markdown. */
    private static String plain(String text) {
        return text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}

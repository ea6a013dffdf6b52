package io.github.threescaleha.maven;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.Style;
import io.github.threescaleha.report.SummaryLine;
import io.github.threescaleha.report.TextWriter;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.source.Problem;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.jspecify.annotations.Nullable;

/** A report as a page of a Maven site: what was judged, what was found, and the rules that found it. */
final class ReportPage {
    private final Sink sink;

    ReportPage(Sink sink) {
        this.sink = sink;
    }

    void write(Report report) {
        sink.head();
        sink.title();
        text("3scale high availability");
        sink.title_();
        sink.head_();
        sink.body();
        section(1, "3scale high availability", () -> {
            paragraph(SummaryLine.of(report));
            writeProblems(report.problems());
            writeJudged(report.apiManagers());
            writeFindings(report);
            writeRules(report);
        });
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void writeProblems(List<Problem> problems) {
        if (!problems.isEmpty()) {
            section(2, "What could not be checked", () -> {
                sink.list();
                for (Problem problem : problems) {
                    sink.listItem();
                    text(problem.toString());
                    sink.listItem_();
                }
                sink.list_();
            });
        }
    }

    private void writeJudged(List<ApiManager> apiManagers) {
        section(2, "What was judged", () -> {
            if (apiManagers.isEmpty()) {
                paragraph("No APIManager was found.");
                return;
            }
            startTable("APIManager", "Namespace", "File", "3scale release");
            for (ApiManager judged : apiManagers) {
                String from = judged.release().from().name().toLowerCase(Locale.ROOT);
                row(
                        orDash(judged.name()),
                        orDash(judged.namespace()),
                        judged.file(),
                        judged.release().release() + " (by " + from + ")");
            }
            endTable();
        });
    }

    private void writeFindings(Report report) {
        section(2, "Findings", () -> {
            if (report.findings().isEmpty()) {
                paragraph("None.");
                return;
            }
            startTable("Severity", "Place", "Finding", "Rule", "Standing");
            for (Finding finding : report.findings()) {
                row(
                        finding.severity().label(),
                        finding.location().toString(),
                        finding.message(),
                        finding.rule(),
                        standing(finding));
            }
            endTable();
            for (TextWriter.Part part : new TextWriter(Style.PLAIN, true).parts(report)) {
                sink.verbatim(null);
                sink.text(part.text());
                sink.verbatim_();
            }
        });
    }

    private static String standing(Finding finding) {
        String standing = finding.status().name().toLowerCase(Locale.ROOT);
        return finding.reason() == null ? standing : standing + ": " + finding.reason();
    }

    private void writeRules(Report report) {
        List<RuleInfo> speaking = report.rules().stream()
                .filter(rule -> report.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule.id())))
                .toList();
        if (!speaking.isEmpty()) {
            section(2, "The rules that found them", () -> {
                startTable("Rule", "What it demands", "Why", "How to mend it");
                speaking.forEach(rule -> row(rule.id(), rule.title(), rule.why(), rule.fix()));
                endTable();
            });
        }
    }

    private void section(int level, String title, Runnable content) {
        sink.section(level, null);
        sink.sectionTitle(level, null);
        text(title);
        sink.sectionTitle_(level);
        content.run();
        sink.section_(level);
    }

    private void paragraph(String text) {
        sink.paragraph();
        text(text);
        sink.paragraph_();
    }

    private void startTable(String... titles) {
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String title : titles) {
            sink.tableHeaderCell();
            text(title);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
    }

    private void row(String... cells) {
        sink.tableRow();
        for (String cell : cells) {
            sink.tableCell();
            text(cell);
            sink.tableCell_();
        }
        sink.tableRow_();
    }

    private void endTable() {
        sink.tableRows_();
        sink.table_();
    }

    private void text(String text) {
        sink.text(Printable.of(text));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}

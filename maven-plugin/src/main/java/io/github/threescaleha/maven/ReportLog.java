package io.github.threescaleha.maven;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.Style;
import io.github.threescaleha.report.SummaryLine;
import io.github.threescaleha.report.TextWriter;
import io.github.threescaleha.rule.Severity;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log what a report holds, each finding in one entry, so that modules built at once do not mix. */
final class ReportLog {
    private final Log log;
    private final boolean quiet;

    ReportLog(Log log, boolean quiet) {
        this.log = log;
        this.quiet = quiet;
    }

    void write(Report report) {
        new TextWriter(Style.PLAIN, quiet).parts(report).forEach(part -> write(part.severity(), part.text()));
        report.problems().forEach(problem -> log.error(Printable.of(problem.toString())));
        if (!quiet) {
            report.notes().forEach(note -> log.info(Printable.of(note)));
            log.info(SummaryLine.of(report));
        }
    }

    private void write(Severity severity, String text) {
        switch (severity) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case INFO -> log.info(text);
        }
    }
}

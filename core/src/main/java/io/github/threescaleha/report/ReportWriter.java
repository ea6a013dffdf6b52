package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import java.io.IOException;

/** Writes a report in one format. */
public interface ReportWriter {
    /**
     * Writes all of a report.
     *
     * @throws IOException if the output fails
     */
    void write(Report report, Appendable out) throws IOException;
}

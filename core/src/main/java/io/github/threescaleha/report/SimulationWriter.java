package io.github.threescaleha.report;

import io.github.threescaleha.engine.SimulationReport;
import java.io.IOException;

/** Writes what was simulated in one format. */
public interface SimulationWriter {
    /**
     * Writes all of a report.
     *
     * @throws IOException if the output fails
     */
    void write(SimulationReport report, Appendable out) throws IOException;
}

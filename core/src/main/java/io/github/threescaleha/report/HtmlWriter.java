package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.report.html.JtepageGenerated;
import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.report.html.Stylesheet;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The report as a page for a browser: one file that needs nothing else, runs no script and asks nobody for anything. Two
 * runs over the same files write the same page.
 */
public final class HtmlWriter implements ReportWriter, SimulationWriter {
    private final String toolVersion;

    /** A writer that names a version of the tool. */
    public HtmlWriter(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Page page = HtmlPage.of(report, "threescale-ha " + toolVersion, Stylesheet.load());
        try {
            render(page, new HtmlOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes the same page for what was simulated.
     *
     * @throws IllegalArgumentException if that was not checked, too
     */
    @Override
    public void write(SimulationReport report, Appendable out) throws IOException {
        if (report.checked() == null) {
            throw new IllegalArgumentException("the page shows findings, too: simulate and check");
        }
        write(report.checked(), out);
    }

    @SuppressWarnings("NullAway") // nothing intercepts the tags of these templates
    private static void render(Page page, HtmlOutput out) {
        JtepageGenerated.render(out, null, page);
    }
}

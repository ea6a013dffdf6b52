package io.github.threescaleha.report;

import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Verdict;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report for people: a matrix of journeys and events, then why some do not certainly survive, and at which lines. */
public final class SimulationText implements SimulationWriter {
    private static final String GAP = "  ";

    private final Style style;
    private final boolean quiet;
    private final boolean withDetails;
    private final boolean asciiOnly;

    /**
     * A writer.
     *
     * @param style colours or none
     * @param quiet whether to leave out the line that counts
     * @param withDetails whether to show the workloads, too
     * @param charset what the output is encoded in; marks that it lacks are replaced
     */
    public SimulationText(Style style, boolean quiet, boolean withDetails, Charset charset) {
        this.style = style;
        this.quiet = quiet;
        this.withDetails = withDetails;
        this.asciiOnly = !charset.newEncoder().canEncode("✓✗…");
    }

    @Override
    public void write(SimulationReport report, Appendable out) throws IOException {
        for (SimulationReport.Simulated simulated : report.installations()) {
            write(simulated, out);
        }
        for (Problem problem : report.problems()) {
            out.append(style.bold(Printable.atLineStart(problem.place()) + ": "))
                    .append(style.severity(Severity.ERROR, "problem"))
                    .append(": ")
                    .append(Printable.of(problem.message()))
                    .append('\n');
        }
        if (!quiet) {
            out.append(SummaryLine.of(report)).append('\n');
        }
    }

    private void write(SimulationReport.Simulated simulated, Appendable out) throws IOException {
        Simulation simulation = simulated.simulation();
        out.append(style.bold(SimulationTable.title(simulated))).append("\n\n");
        write(SimulationTable.ofJourneys(simulation), out);
        if (withDetails) {
            write(SimulationTable.ofWorkloads(simulation), out);
        }
        for (Explanation reason :
                Explanation.reasons(simulation, simulated.apiManager().file())) {
            writeReason(reason, out);
        }
        for (Explanation degradation : Explanation.degradations(simulation)) {
            writeNote("worse", events(degradation) + ": " + degradation.text(), out);
        }
        for (Explanation remark : Explanation.remarks(simulation)) {
            writeNote("note", workloads(remark) + ": " + remark.text(), out);
        }
        for (String note : simulation.notes()) {
            writeNote("note", note, out);
        }
        out.append('\n');
    }

    private void write(SimulationTable table, Appendable out) throws IOException {
        int first = table.rows().stream()
                .mapToInt(row -> row.label().length())
                .max()
                .orElse(0);
        StringBuilder head = new StringBuilder(" ".repeat(first));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.events().size(); column++) {
            String event = table.events().get(column).id();
            int width = event.length();
            for (SimulationTable.Row row : table.rows()) {
                width = Math.max(width, marked(row.cells().get(column)).length());
            }
            widths.add(width);
            head.append(GAP).append(pad(event, width));
        }
        out.append(style.dim(head.toString().stripTrailing())).append('\n');
        for (SimulationTable.Row row : table.rows()) {
            out.append(pad(row.label(), first));
            for (int column = 0; column < widths.size(); column++) {
                SimulationTable.Cell cell = row.cells().get(column);
                int width = column == widths.size() - 1 ? 0 : widths.get(column);
                out.append(GAP).append(coloured(cell.verdict(), marked(cell), width));
            }
            out.append('\n');
        }
        out.append('\n');
    }

    private void writeReason(Explanation reason, Appendable out) throws IOException {
        out.append(events(reason))
                .append(": ")
                .append(coloured(reason.verdict(), reason.verdict().label(), 0))
                .append(": ")
                .append(Printable.of(reason.text()))
                .append('\n');
        for (Explanation.Subject subject : reason.subjects()) {
            out.append("    ").append(subject.workload());
            if (!subject.place().isEmpty()) {
                out.append(" at ").append(Printable.of(subject.place()));
            }
            out.append('\n');
        }
    }

    private void writeNote(String kind, String text, Appendable out) throws IOException {
        out.append(style.dim(kind + ": ")).append(Printable.of(text)).append('\n');
    }

    private static String events(Explanation explanation) {
        return explanation.events().stream().map(Event::label).collect(Collectors.joining(", "));
    }

    private static String workloads(Explanation explanation) {
        return explanation.subjects().stream()
                .map(Explanation.Subject::workload)
                .collect(Collectors.joining(", "));
    }

    private String marked(SimulationTable.Cell cell) {
        return mark(cell.verdict()) + " " + cell.text();
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case NOT_RUN -> "-";
            case SURVIVES -> asciiOnly ? "+" : "✓";
            case LIKELY -> "~";
            case DRAIN_BLOCKED, UNKNOWN, MAY_FAIL -> "?";
            case FAILS, CANNOT_BE_SCHEDULED -> asciiOnly ? "x" : "✗";
        };
    }

    private String coloured(Verdict verdict, String text, int width) {
        String colour = switch (verdict) {
            case NOT_RUN -> style.dim(text);
            case SURVIVES -> style.good(text);
            case LIKELY, DRAIN_BLOCKED, UNKNOWN -> style.severity(Severity.WARNING, text);
            case MAY_FAIL, FAILS, CANNOT_BE_SCHEDULED -> style.severity(Severity.ERROR, text);
        };
        return colour + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

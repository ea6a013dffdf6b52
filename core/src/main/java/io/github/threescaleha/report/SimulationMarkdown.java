package io.github.threescaleha.report;

import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.util.stream.Collectors;

/** The report as a comment on a change, in GitHub's and GitLab's Markdown: a table, and folded below it the reasons. */
public final class SimulationMarkdown implements SimulationWriter {
    private final boolean withDetails;

    /** A writer that shows the workloads, too, if that is wanted. */
    public SimulationMarkdown(boolean withDetails) {
        this.withDetails = withDetails;
    }

    @Override
    public void write(SimulationReport report, Appendable out) throws IOException {
        out.append("**threescale-ha**: ").append(SummaryLine.of(report)).append('\n');
        for (SimulationReport.Simulated simulated : report.installations()) {
            Simulation simulation = simulated.simulation();
            out.append("\n**")
                    .append(Markdown.text(SimulationTable.title(simulated)))
                    .append("**\n");
            write("Journey", SimulationTable.ofJourneys(simulation), out);
            if (withDetails) {
                write("Workload", SimulationTable.ofWorkloads(simulation), out);
            }
            writeReasons(simulated, out);
        }
        for (Problem problem : report.problems()) {
            out.append("\n**problem:** ")
                    .append(Markdown.code(problem.place()))
                    .append(": ")
                    .append(Markdown.text(problem.message()))
                    .append('\n');
        }
    }

    private static void write(String first, SimulationTable table, Appendable out) throws IOException {
        out.append("\n| ").append(first).append(" |");
        for (Event event : table.events()) {
            out.append(' ').append(event.label()).append(" |");
        }
        out.append("\n|---|").append("---|".repeat(table.events().size())).append('\n');
        for (SimulationTable.Row row : table.rows()) {
            out.append("| ").append(row.label()).append(" |");
            for (SimulationTable.Cell cell : row.cells()) {
                out.append(' ').append(cell.text()).append(" |");
            }
            out.append('\n');
        }
    }

    private static void writeReasons(SimulationReport.Simulated simulated, Appendable out) throws IOException {
        Simulation simulation = simulated.simulation();
        out.append("\n<details><summary>Why</summary>\n\n");
        for (Explanation reason :
                Explanation.reasons(simulation, simulated.apiManager().file())) {
            out.append("- ")
                    .append(events(reason))
                    .append(": **")
                    .append(reason.verdict().label())
                    .append("**: ")
                    .append(Markdown.text(reason.text()))
                    .append(": ")
                    .append(reason.subjects().stream()
                            .map(SimulationMarkdown::subject)
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        for (Explanation worse : Explanation.degradations(simulation)) {
            out.append("- ")
                    .append(events(worse))
                    .append(": ")
                    .append(Markdown.text(worse.text()))
                    .append('\n');
        }
        for (Explanation remark : Explanation.remarks(simulation)) {
            String who = remark.subjects().stream()
                    .map(Explanation.Subject::workload)
                    .collect(Collectors.joining(", "));
            out.append("- ").append(Markdown.text(who + ": " + remark.text())).append('\n');
        }
        for (String note : simulation.notes()) {
            out.append("- ").append(Markdown.text(note)).append('\n');
        }
        out.append("\n</details>\n");
    }

    private static String events(Explanation explanation) {
        return explanation.events().stream().map(Event::label).collect(Collectors.joining(", "));
    }

    private static String subject(Explanation.Subject subject) {
        return Markdown.text(subject.workload())
                + (subject.place().isEmpty() ? "" : " at " + Markdown.code(subject.place()));
    }
}

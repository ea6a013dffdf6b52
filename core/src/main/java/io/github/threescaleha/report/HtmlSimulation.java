package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.report.html.Page.Tone;
import io.github.threescaleha.report.html.Picture;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Journey;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was simulated, in the words of a page. */
final class HtmlSimulation {
    private HtmlSimulation() {}

    static List<Page.Simulated> all(Report report) {
        List<Page.Simulated> all = new ArrayList<>();
        for (SimulationReport.Simulated simulated : report.simulations()) {
            all.add(of(simulated, all.size() + 1));
        }
        return all;
    }

    /** What becomes of production traffic, in a word for each event. */
    static List<Page.Row> outlook(Report report) {
        boolean several = report.simulations().size() > 1;
        return report.simulations().stream()
                .map(simulated -> new Page.Row(
                        Journey.PRODUCTION.label()
                                + (several
                                        ? " of "
                                                + HtmlPage.object(
                                                        simulated.apiManager().identity())
                                        : ""),
                        outlook(simulated.simulation())))
                .toList();
    }

    private static List<Page.Cell> outlook(Simulation simulation) {
        return simulation.events().stream()
                .map(event -> {
                    Verdict verdict = simulation.of(Journey.PRODUCTION, event).verdict();
                    return new Page.Cell(tone(verdict), mark(verdict), event.label() + ": " + verdict.label());
                })
                .toList();
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case NOT_RUN -> Tone.QUIET;
            case SURVIVES -> Tone.GOOD;
            case LIKELY, DRAIN_BLOCKED, UNKNOWN -> Tone.WARNING;
            case MAY_FAIL, FAILS, CANNOT_BE_SCHEDULED -> Tone.ERROR;
        };
    }

    private static Page.Simulated of(SimulationReport.Simulated simulated, int number) {
        Simulation simulation = simulated.simulation();
        String file = simulated.apiManager().file();
        return new Page.Simulated(
                number,
                SimulationTable.title(simulated),
                simulation.events().stream().map(Event::label).toList(),
                rows(SimulationTable.ofJourneys(simulation)),
                rows(SimulationTable.ofWorkloads(simulation)),
                pictures(simulation),
                Explanation.reasons(simulation, file).stream()
                        .map(HtmlSimulation::reason)
                        .toList(),
                notes(simulation));
    }

    private static List<Picture> pictures(Simulation simulation) {
        return HtmlPicture.canDraw(simulation)
                ? simulation.events().stream()
                        .map(event -> new HtmlPicture(simulation, event).draw())
                        .toList()
                : List.of();
    }

    private static List<Page.Row> rows(SimulationTable table) {
        return table.rows().stream()
                .map(row -> new Page.Row(
                        row.label(),
                        row.cells().stream().map(HtmlSimulation::cell).toList()))
                .toList();
    }

    private static Page.Cell cell(SimulationTable.Cell cell) {
        return new Page.Cell(tone(cell.verdict()), mark(cell.verdict()), cell.text());
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case NOT_RUN -> "\u2013";
            case SURVIVES -> "\u2713";
            case LIKELY -> "~";
            case DRAIN_BLOCKED, UNKNOWN, MAY_FAIL -> "?";
            case FAILS, CANNOT_BE_SCHEDULED -> "\u2717";
        };
    }

    private static Page.Reason reason(Explanation reason) {
        return new Page.Reason(
                tone(reason.verdict()),
                reason.verdict().label(),
                events(reason),
                reason.text(),
                reason.subjects().stream()
                        .map(subject ->
                                subject.workload() + (subject.place().isEmpty() ? "" : " at " + subject.place()))
                        .toList());
    }

    private static List<String> notes(Simulation simulation) {
        List<String> notes = new ArrayList<>();
        for (Explanation worse : Explanation.degradations(simulation)) {
            notes.add("worse with " + events(worse) + ": " + worse.text());
        }
        for (Explanation remark : Explanation.remarks(simulation)) {
            notes.add(workloads(remark) + ": " + remark.text());
        }
        notes.addAll(simulation.notes());
        return notes;
    }

    private static String events(Explanation explanation) {
        return explanation.events().stream().map(Event::label).collect(Collectors.joining(", "));
    }

    private static String workloads(Explanation explanation) {
        return explanation.subjects().stream()
                .map(Explanation.Subject::workload)
                .collect(Collectors.joining(", "));
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.simulation.Cluster;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Journey;
import io.github.threescaleha.simulation.JourneyOutcome;
import io.github.threescaleha.simulation.Range;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Verdict;
import io.github.threescaleha.simulation.WorkloadOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of verdicts for people: a row for each journey or workload, a column for each event.
 *
 * @param events the columns
 * @param rows the rows
 */
record SimulationTable(List<Event> events, List<Row> rows) {
    /** A row with what it is about and a cell for each column. */
    record Row(String label, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** A verdict, and what to write before it, which may be empty. */
    record Cell(Verdict verdict, String pods) {
        String text() {
            return pods.isEmpty() ? word() : pods + " " + word();
        }

        private String word() {
            return verdict == Verdict.CANNOT_BE_SCHEDULED ? "no place" : verdict.label();
        }
    }

    static SimulationTable ofJourneys(Simulation simulation) {
        List<Row> rows = new ArrayList<>();
        for (Journey journey : Journey.all()) {
            rows.add(new Row(
                    journey.label(),
                    simulation.events().stream()
                            .map(event -> simulation.of(journey, event))
                            .map(JourneyOutcome::verdict)
                            .map(verdict -> new Cell(verdict, ""))
                            .toList()));
        }
        return new SimulationTable(simulation.events(), rows);
    }

    static SimulationTable ofWorkloads(Simulation simulation) {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        for (WorkloadOutcome outcome : simulation.workloads()) {
            rows.computeIfAbsent(outcome.workload(), name -> new ArrayList<>())
                    .add(new Cell(outcome.verdict(), pods(outcome)));
        }
        return new SimulationTable(
                simulation.events(),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private static String pods(WorkloadOutcome outcome) {
        Range left = outcome.required();
        if (outcome.verdict() == Verdict.UNKNOWN || outcome.verdict() == Verdict.NOT_RUN) {
            return "";
        }
        String number = left.fewest() == left.most() ? "" + left.most() : left.fewest() + "-" + left.most();
        return number + "/" + outcome.replicas();
    }

    /** What an installation is, and on what it was put. */
    static String title(SimulationReport.Simulated simulated) {
        String name = simulated.apiManager().name();
        Cluster cluster = simulated.simulation().cluster();
        return Printable.of(
                        simulated.apiManager().file() + ": " + (name == null ? "an APIManager without a name" : name))
                + ", 3scale " + SummaryLine.described(simulated.apiManager().release()) + ", on " + size(cluster);
    }

    /** How large a cluster is, in words. */
    static String size(Cluster cluster) {
        String nodes = SummaryLine.count(cluster.nodes().size(), "node");
        return cluster.knowsZones() ? nodes + " in " + SummaryLine.count(cluster.zones(), "zone") : nodes;
    }
}

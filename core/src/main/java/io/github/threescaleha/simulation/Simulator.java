package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.simulation.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Simulates failures of an installation, each by itself, on a cluster where all of its pods run. */
public final class Simulator {
    private final Installation installation;
    private final Cluster cluster;
    private final List<Part> parts;
    private final Way way;

    private Simulator(Installation installation, Topology topology) {
        this.installation = installation;
        this.cluster = Cluster.of(topology);
        this.parts = Parts.of(installation, topology, cluster);
        this.way = new Way(parts);
    }

    /** What becomes of an installation on the cluster of a topology. */
    public static Simulation simulate(Installation installation, Topology topology, Losses losses) {
        return new Simulator(installation, topology).simulate(losses);
    }

    private Simulation simulate(Losses losses) {
        List<Event> events = losses.events(cluster, parts);
        List<WorkloadOutcome> workloads = new ArrayList<>();
        for (Part part : parts) {
            PartSimulator simulator = new PartSimulator(installation, cluster, part);
            for (Event event : events) {
                workloads.add(simulator.simulate(event));
            }
        }
        workloads.replaceAll(this::withDatabases);
        JourneyJudge judge = new JourneyJudge(way, workloads, installation.isPassive());
        List<JourneyOutcome> journeys = new ArrayList<>();
        for (Journey journey : Journey.all()) {
            events.forEach(event -> journeys.add(judge.judge(journey, event)));
        }
        return new Simulation(cluster, events, workloads, journeys, notes());
    }

    /** When a database is lost, the parts that need it count as down. */
    private WorkloadOutcome withDatabases(WorkloadOutcome own) {
        if (own.event() != Event.DATABASE || own.verdict() == Verdict.NOT_RUN) {
            return own;
        }
        WorkloadOutcome result = own;
        for (Part needed : way.neededBy(List.of(own.workload()))) {
            Verdict verdict = needed.count().kind() == Kind.UNKNOWN ? Verdict.UNKNOWN : Verdict.FAILS;
            if (needed.isDatabase() && verdict.isWorseThan(result.verdict())) {
                Cause cause =
                        new Cause("it needs " + needed.name(), needed.count().pointer());
                result = own.with(verdict, cause.in(installation));
            }
        }
        return result;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        String external = Database.all().stream()
                .filter(installation.databases()::isExternal)
                .filter(database -> database.isCritical() || !installation.isZyncOff())
                .map(Database::label)
                .collect(Collectors.joining(", "));
        if (!external.isEmpty()) {
            notes.add("outside the cluster and taken to be up: " + external);
        }
        if (installation.isPassive()) {
            notes.add("all workloads are scaled to 0: this is the standby of another cluster");
        }
        return notes;
    }
}

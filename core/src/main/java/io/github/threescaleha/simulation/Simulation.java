package io.github.threescaleha.simulation;

import java.util.List;

/**
 * What becomes of an installation on a cluster.
 *
 * @param cluster the cluster
 * @param events what happens to it, each by itself
 * @param workloads what becomes of each workload in each event: by workload, then by event
 * @param journeys what becomes of each journey in each event: by journey, then by event
 * @param notes what was assumed, as sentences without their full stop
 */
public record Simulation(
        Cluster cluster,
        List<Event> events,
        List<WorkloadOutcome> workloads,
        List<JourneyOutcome> journeys,
        List<String> notes) {
    public Simulation {
        events = List.copyOf(events);
        workloads = List.copyOf(workloads);
        journeys = List.copyOf(journeys);
        notes = List.copyOf(notes);
    }

    /** What becomes of a journey in an event that was simulated. */
    public JourneyOutcome of(Journey journey, Event event) {
        return journeys.stream()
                .filter(outcome -> outcome.journey() == journey && outcome.event() == event)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " was not simulated"));
    }
}

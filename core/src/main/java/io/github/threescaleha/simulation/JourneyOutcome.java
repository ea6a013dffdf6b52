package io.github.threescaleha.simulation;

import java.util.List;

/**
 * What becomes of a journey in an event.
 *
 * @param journey the journey
 * @param event the event
 * @param verdict the worst verdict on its way
 * @param decidedBy the parts on its way that have that verdict; empty if all survive
 * @param degraded what gets worse without stopping it, as sentences without their full stop
 */
public record JourneyOutcome(
        Journey journey, Event event, Verdict verdict, List<String> decidedBy, List<String> degraded) {
    public JourneyOutcome {
        decidedBy = List.copyOf(decidedBy);
        degraded = List.copyOf(degraded);
    }
}

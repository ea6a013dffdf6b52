package io.github.threescaleha.simulation;

/**
 * That a journey survives an event.
 *
 * @param journey the journey
 * @param event the event
 * @param acceptsLikely whether it is enough that it survives if the scheduler honours what is preferred
 */
public record Requirement(Journey journey, Event event, boolean acceptsLikely) {
    /** Whether an outcome meets it. A journey whose parts do not run here on purpose is nothing that can be lost. */
    public boolean isMetBy(JourneyOutcome outcome) {
        return !outcome.verdict().isWorseThan(acceptsLikely ? Verdict.LIKELY : Verdict.SURVIVES);
    }
}

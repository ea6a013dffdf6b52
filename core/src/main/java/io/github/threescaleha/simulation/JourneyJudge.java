package io.github.threescaleha.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what becomes of journeys from what becomes of the parts on their way. */
final class JourneyJudge {
    /**
     * What gets worse, without stopping a journey, while a part is down (component pages of 3scale/3scale-Operations,
     * docs/components.adoc).
     */
    private record Degradation(Journey journey, String part, String text) {}

    private static final List<Degradation> DEGRADATIONS = List.of(
            new Degradation(
                    Journey.PRODUCTION,
                    "system-app",
                    "new gateway pods cannot start without system-app; old ones go on"),
            new Degradation(Journey.STAGING, "system-app", "staging gateways load no configuration without system-app"),
            new Degradation(Journey.LIMITS, "backend-cron", "failed jobs wait without backend-cron"),
            new Degradation(Journey.PORTALS, Parts.MEMCACHE, "pages load more slowly without system-memcache"),
            new Degradation(Journey.PORTALS, Parts.SEARCHD, "searches find nothing without system-searchd"),
            new Degradation(Journey.PORTALS, Parts.SPHINX, "searches find nothing without system-sphinx"));

    private final Way way;
    private final boolean isPassive;
    private final Map<String, Map<Event, Verdict>> verdicts = new HashMap<>();

    JourneyJudge(Way way, List<WorkloadOutcome> outcomes, boolean isPassive) {
        this.way = way;
        this.isPassive = isPassive;
        for (WorkloadOutcome outcome : outcomes) {
            verdicts.computeIfAbsent(outcome.workload(), name -> new HashMap<>())
                    .put(outcome.event(), outcome.verdict());
        }
    }

    JourneyOutcome judge(Journey journey, Event event) {
        if (isPassive || isSwitchedOff(journey)) {
            return new JourneyOutcome(journey, event, Verdict.NOT_RUN, List.of(), List.of());
        }
        Verdict worst = worst(journey.parts(), event);
        List<String> deciding = way.neededBy(journey.parts()).stream()
                .map(Part::name)
                .filter(part -> worst.isWorseThan(Verdict.SURVIVES) && verdict(part, event) == worst)
                .toList();
        return new JourneyOutcome(journey, event, worst, deciding, degraded(journey, event));
    }

    /** Whether a part is not there at all: zync can be switched off. */
    private boolean isSwitchedOff(Journey journey) {
        return journey == Journey.ROUTES && way.neededBy(List.of("zync")).isEmpty();
    }

    private List<String> degraded(Journey journey, Event event) {
        List<String> degraded = new ArrayList<>();
        for (Degradation degradation : DEGRADATIONS) {
            if (degradation.journey() == journey
                    && worst(List.of(degradation.part()), event).isWorseThan(Verdict.DRAIN_BLOCKED)) {
                degraded.add(degradation.text());
            }
        }
        return degraded;
    }

    private Verdict worst(List<String> parts, Event event) {
        return Verdict.worst(way.neededBy(parts).stream()
                .map(part -> verdict(part.name(), event))
                .toList());
    }

    private Verdict verdict(String part, Event event) {
        return verdicts.getOrDefault(part, Map.of()).getOrDefault(event, Verdict.NOT_RUN);
    }
}

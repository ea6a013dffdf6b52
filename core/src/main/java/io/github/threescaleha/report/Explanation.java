package io.github.threescaleha.report;

import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.JourneyOutcome;
import io.github.threescaleha.simulation.Reason;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Verdict;
import io.github.threescaleha.simulation.WorkloadOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told once for all workloads and events that it holds for.
 *
 * @param verdict the verdict that it explains
 * @param events the events
 * @param text the words
 * @param subjects the workloads, each with its place in the file if a setting decides
 */
record Explanation(Verdict verdict, List<Event> events, String text, List<Subject> subjects) {
    /** A workload with the place that decides, or an empty text. */
    record Subject(String workload, String place) {}

    private record Key(Verdict verdict, String text, Set<Event> events) {}

    private record Single(String workload, Verdict verdict, String text, String place) {}

    Explanation {
        events = List.copyOf(events);
        subjects = List.copyOf(subjects);
    }

    /** Why workloads do not certainly survive, the gravest first. */
    static List<Explanation> reasons(Simulation simulation, String file) {
        Map<Single, Set<Event>> singles = new LinkedHashMap<>();
        for (WorkloadOutcome outcome : simulation.workloads()) {
            if (outcome.verdict().isWorseThan(Verdict.SURVIVES)) {
                Reason reason = outcome.reason();
                Single single = new Single(outcome.workload(), outcome.verdict(), reason.text(), place(file, reason));
                singles.computeIfAbsent(single, key -> new LinkedHashSet<>()).add(outcome.event());
            }
        }
        return folded(singles).stream()
                .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
                .toList();
    }

    /** What else is to be known of workloads. */
    static List<Explanation> remarks(Simulation simulation) {
        Map<Single, Set<Event>> singles = new LinkedHashMap<>();
        for (WorkloadOutcome outcome : simulation.workloads()) {
            for (String remark : outcome.remarks()) {
                Single single = new Single(outcome.workload(), Verdict.NOT_RUN, remark, "");
                singles.computeIfAbsent(single, key -> new LinkedHashSet<>()).add(outcome.event());
            }
        }
        return folded(singles);
    }

    /** What gets worse for journeys that go on. */
    static List<Explanation> degradations(Simulation simulation) {
        Map<Single, Set<Event>> singles = new LinkedHashMap<>();
        for (JourneyOutcome outcome : simulation.journeys()) {
            if (!outcome.verdict().isWorseThan(Verdict.UNKNOWN)) {
                for (String degraded : outcome.degraded()) {
                    Single single = new Single(outcome.journey().label(), Verdict.NOT_RUN, degraded, "");
                    singles.computeIfAbsent(single, key -> new LinkedHashSet<>())
                            .add(outcome.event());
                }
            }
        }
        return folded(singles);
    }

    private static List<Explanation> folded(Map<Single, Set<Event>> singles) {
        Map<Key, List<Subject>> folded = new LinkedHashMap<>();
        singles.forEach((single, events) -> folded.computeIfAbsent(
                        new Key(single.verdict(), single.text(), events), key -> new ArrayList<>())
                .add(new Subject(single.workload(), single.place())));
        List<Explanation> explanations = new ArrayList<>();
        folded.forEach((key, subjects) ->
                explanations.add(new Explanation(key.verdict(), List.copyOf(key.events()), key.text(), subjects)));
        return explanations;
    }

    private static String place(String file, Reason reason) {
        return reason.span() == null
                ? ""
                : file + ":" + reason.span().start().line() + ":"
                        + reason.span().start().column();
    }
}

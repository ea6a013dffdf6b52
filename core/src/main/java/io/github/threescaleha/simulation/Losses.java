package io.github.threescaleha.simulation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is to happen to a cluster.
 *
 * @param asked events to simulate in any case
 * @param andUsual whether to simulate, too, all that can make a difference: the loss of a zone only where there are several,
 *     that of a database only where one runs in the cluster
 */
public record Losses(Set<Event> asked, boolean andUsual) {
    public Losses {
        asked = Set.copyOf(asked);
    }

    /** All that can make a difference. */
    public static Losses usual() {
        return new Losses(Set.of(), true);
    }

    /** These events only. */
    public static Losses of(Collection<Event> events) {
        return new Losses(Set.copyOf(events), false);
    }

    /** The events, in their order. */
    List<Event> events(Cluster cluster, List<Part> parts) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        events.addAll(asked);
        if (andUsual) {
            events.addAll(List.of(Event.POD, Event.DRAIN, Event.NODE, Event.ROLLOUT));
            if (cluster.zones() > 1) {
                events.add(Event.ZONE);
            }
            if (parts.stream().anyMatch(Part::isDatabase)) {
                events.add(Event.DATABASE);
            }
        }
        return List.copyOf(events);
    }
}

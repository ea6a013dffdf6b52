package io.github.threescaleha.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a cluster, once, at the worst place for the workload that is looked at. */
public enum Event {
    /** A pod dies. */
    POD("pod", "pod lost"),
    /** A node is emptied on purpose, for maintenance: disruption budgets apply. */
    DRAIN("drain", "node drained"),
    /** A node is gone with all its pods. */
    NODE("node", "node lost"),
    /** A zone is gone with all its nodes. */
    ZONE("zone", "zone lost"),
    /** A database that the operator runs in the cluster is gone. */
    DATABASE("database", "database lost"),
    /** All pods are replaced, some at a time, by those of a new version. */
    ROLLOUT("rollout", "rollout");

    private static final List<Event> ALL = List.of(values());

    private final String id;
    private final String label;

    Event(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** All of them. */
    public static List<Event> all() {
        return ALL;
    }

    /** The event of a name, or {@code null} if there is none. */
    public static @Nullable Event named(String id) {
        return Arrays.stream(values())
                .filter(event -> event.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Its name on the command line and in the machine formats. */
    public String id() {
        return id;
    }

    /** Its words in reports. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return id;
    }
}

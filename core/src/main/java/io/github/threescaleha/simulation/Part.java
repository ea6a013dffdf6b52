package io.github.threescaleha.simulation;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs in the cluster and may be lost: one of the nine workloads, or a single pod.
 *
 * @param name its name
 * @param count how many pods it runs
 * @param demands what it asks of their placement
 * @param apart where a term that keeps its pods apart would go, or {@code null} where there is no such field
 * @param hosts where its required node affinity is, or {@code null} where there is no such field
 * @param hasBudget whether a disruption budget lets at most one of its pods be evicted at a time
 * @param isDatabase whether it is a database
 * @param isRecreated whether a rollout stops the old pod before it starts the new one
 * @param needs the parts that it cannot work without
 */
record Part(
        String name,
        Count count,
        Demands demands,
        @Nullable Pointer apart,
        @Nullable Pointer hosts,
        boolean hasBudget,
        boolean isDatabase,
        boolean isRecreated,
        List<String> needs) {
    Part {
        needs = List.copyOf(needs);
    }

    /** What is known of the number of pods. */
    enum Kind {
        /** So many run. */
        KNOWN,
        /** None run on purpose, and others elsewhere are taken to do their work. */
        NOT_RUN,
        /** Nobody can tell. */
        UNKNOWN
    }

    /**
     * How many pods a part runs.
     *
     * @param kind what is known of it
     * @param pods how many, the fewest if that varies
     * @param text the number in words, as a sentence without its full stop
     * @param pointer the setting that decides it, or {@code null} if none does
     */
    record Count(Kind kind, int pods, String text, @Nullable Pointer pointer) {
        static Count unknown(String text, @Nullable Pointer pointer) {
            return new Count(Kind.UNKNOWN, 0, text, pointer);
        }

        static Count of(int pods, String text, @Nullable Pointer pointer) {
            return new Count(Kind.KNOWN, pods, text, pointer);
        }
    }

    /** A single pod, which can be neither replicated nor spread. */
    static Part single(String name, Count count, boolean isRecreated) {
        return new Part(name, count, Demands.NONE, null, null, false, false, isRecreated, List.of());
    }

    /** A database that the operator runs as a single pod. */
    static Part database(String name, Count count) {
        return new Part(name, count, Demands.NONE, null, null, false, true, true, List.of());
    }
}

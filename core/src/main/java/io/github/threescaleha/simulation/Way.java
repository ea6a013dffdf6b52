package io.github.threescaleha.simulation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows from part to part what each needs. */
final class Way {
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Way(List<Part> parts) {
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    /** The parts of these names that run in the cluster, and all that those need, on and on. */
    Collection<Part> neededBy(List<String> names) {
        Map<String, Part> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Part part = parts.get(open.remove());
            if (part != null && found.put(part.name(), part) == null) {
                open.addAll(part.needs());
            }
        }
        return found.values();
    }
}

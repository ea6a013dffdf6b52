package io.github.threescaleha.schema;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does not fit a schema, each broken value told once.
 *
 * @param byPointer the violations by where they are, in the order in which they were found
 * @param items the list items that are broken as a whole, whatever it is in them that does not fit
 */
record Violations(Map<Pointer, SchemaViolation> byPointer, Set<Pointer> items) {
    /** All fits. */
    static final Violations NONE = new Violations(Map.of(), Set.of());

    List<SchemaViolation> all() {
        return List.copyOf(byPointer.values());
    }

    /** Whether the value at a pointer is broken as a whole. */
    boolean isBroken(Pointer pointer) {
        return !byPointer.isEmpty() && (byPointer.containsKey(pointer) || items.contains(pointer));
    }
}

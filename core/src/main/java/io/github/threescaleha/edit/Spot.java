package io.github.threescaleha.edit;

import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pointer leads in what is written, as far as there is something.
 *
 * @param way the values on the way, the object first, what was found last
 * @param entry the entry whose value was found, or {@code null} for the object and list items
 * @param missing the steps for which nothing is there
 * @param pointer what was found
 */
record Spot(List<Syntax> way, Syntax.@Nullable Entry entry, List<String> missing, Pointer pointer) {
    Spot {
        way = List.copyOf(way);
        missing = List.copyOf(missing);
    }

    /**
     * Follows a pointer.
     *
     * @throws RefusedException if the way leads through what is shared or not written here
     */
    static Spot find(Written written, Pointer pointer) throws RefusedException {
        List<Syntax> way = new ArrayList<>(List.of(written.object()));
        Syntax.Entry entry = null;
        List<String> steps = pointer.steps();
        Pointer at = Pointer.ROOT;
        for (int i = 0; i < steps.size(); i++) {
            Syntax node = way.get(way.size() - 1);
            Syntax next = null;
            if (node instanceof Syntax.Mapping mapping) {
                Syntax.Entry found = mapping.entry(steps.get(i));
                next = found == null ? null : found.value();
                entry = found == null ? entry : found;
                if (found == null) {
                    demandPlain(written, mapping, at, steps.get(i));
                }
            } else if (node instanceof Syntax.Sequence sequence) {
                next = item(sequence, steps.get(i));
                entry = null;
            }
            if (next == null) {
                return new Spot(way, entry, steps.subList(i, steps.size()), at);
            }
            at = at.child(steps.get(i));
            written.demandOwn(next, at);
            way.add(next);
        }
        return new Spot(way, entry, List.of(), at);
    }

    Syntax node() {
        return way.get(way.size() - 1);
    }

    /** What the found value is in. */
    Syntax around() throws RefusedException {
        if (way.size() < 2) {
            throw new RefusedException("the object itself cannot be edited away");
        }
        return way.get(way.size() - 2);
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    /** The found value, if all of the way is there. */
    Syntax present() throws RefusedException {
        if (!isWhole()) {
            throw new RefusedException(pointer.dotted() + " holds no " + missing.get(0));
        }
        return node();
    }

    /** The nearest mapping within braces around the found value that has entries, or {@code null}. */
    Syntax.@Nullable Mapping nearestFlow() {
        for (int i = way.size() - 1; i >= 0; i--) {
            if (way.get(i) instanceof Syntax.Mapping mapping
                    && mapping.flow()
                    && !mapping.entries().isEmpty()) {
                return mapping;
            }
        }
        return null;
    }

    /** The nearest mapping around the found value that has entries. */
    Syntax.Mapping nearestMapping() {
        for (int i = way.size() - 1; i > 0; i--) {
            if (way.get(i) instanceof Syntax.Mapping mapping
                    && !mapping.entries().isEmpty()) {
                return mapping;
            }
        }
        return (Syntax.Mapping) way.get(0);
    }

    private static void demandPlain(Written written, Syntax.Mapping mapping, Pointer at, String key)
            throws RefusedException {
        if (written.isMerged(mapping, key)) {
            throw new RefusedException(
                    at.child(key).dotted() + " comes from a merge key (<<): an edit would reach through it");
        }
        for (Syntax.Entry entry : mapping.entries()) {
            String name = entry.name();
            if (name == null || name.contains("${") || name.contains("{{")) {
                throw new RefusedException(at.dotted() + " has a key that is worked out later");
            }
        }
    }

    private static @Nullable Syntax item(Syntax.Sequence sequence, String step) {
        boolean number = Pointer.isNumber(step) && step.length() < 9;
        int index = number ? Integer.parseInt(step) : Integer.MAX_VALUE;
        return index < sequence.items().size() ? sequence.items().get(index) : null;
    }
}

package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is written, for editing the text: unlike {@link YamlNode} it tells flow from block style, keeps merge keys
 * and repeated keys as they stand, and does not follow aliases. Spans of block collections end where their last value does.
 */
public sealed interface Syntax {
    /** Where it is written, with its anchor and tag; a value left out has an empty span. */
    Span span();

    /** The name by which aliases refer to it, or {@code null}. */
    default @Nullable String anchor() {
        return null;
    }

    /**
     * A mapping.
     *
     * @param entries keys and values as they stand
     * @param flow whether it is written with braces
     */
    record Mapping(
            List<Entry> entries, boolean flow, @Nullable String anchor, Span span) implements Syntax {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry of a key that counts, which is the last, or {@code null}. */
        public @Nullable Entry entry(String name) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (name.equals(entries.get(i).name())) {
                    return entries.get(i);
                }
            }
            return null;
        }

        /** What is merged into it by merge keys, as it stands. */
        public List<Syntax> merged() {
            List<Syntax> merged = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry.key() instanceof Scalar key
                        && key.node().style() == YamlScalar.Style.PLAIN
                        && key.node().text().equals("<<")) {
                    merged.add(entry.value());
                }
            }
            return merged;
        }
    }

    /** A key with its value. */
    record Entry(Syntax key, Syntax value) {
        /** The key as text, or {@code null} if it is no single value. */
        public @Nullable String name() {
            return key instanceof Scalar scalar ? MappingBuilder.name(scalar.node()) : null;
        }
    }

    /**
     * A list.
     *
     * @param flow whether it is written with brackets
     */
    record Sequence(
            List<Syntax> items, boolean flow, @Nullable String anchor, Span span) implements Syntax {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A single value. */
    record Scalar(YamlScalar node, @Nullable String anchor) implements Syntax {
        @Override
        public Span span() {
            return node.span();
        }
    }

    /** A reference to what an anchor names. */
    record Alias(String name, Span span) implements Syntax {}
}

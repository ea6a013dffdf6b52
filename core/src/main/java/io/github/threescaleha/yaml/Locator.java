package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where in the text a pointer leads, whether the value is there or not. */
public final class Locator {
    private Locator() {}

    /**
     * The span to show for a pointer: of a scalar the value, of a mapping or list its key, of a list item the item. Where
     * nothing is, that of the nearest ancestor that exists.
     *
     * @param root where the pointer starts
     * @param rootSpan what to show for the root itself
     * @param pointer what to find
     */
    public static Span locate(YamlNode root, Span rootSpan, Pointer pointer) {
        Span nearest = rootSpan;
        YamlNode node = root;
        for (String step : pointer.steps()) {
            if (node instanceof YamlMapping mapping) {
                YamlMapping.Entry entry = mapping.entry(step);
                if (entry == null) {
                    return nearest;
                }
                node = entry.value();
                nearest = entry.key().span();
            } else {
                YamlNode item = item(node, step);
                if (item == null) {
                    return nearest;
                }
                node = item;
                nearest = item.span();
            }
        }
        return node instanceof YamlScalar ? node.span() : nearest;
    }

    /** What to show for a whole document: its first key. */
    public static Span ofDocument(YamlNode root) {
        return root instanceof YamlMapping mapping && !mapping.entries().isEmpty()
                ? mapping.entries().get(0).key().span()
                : root.span();
    }

    private static @Nullable YamlNode item(YamlNode node, String step) {
        if (!(node instanceof YamlSequence sequence)) {
            return null;
        }
        try {
            int index = Integer.parseInt(step);
            return index >= 0 && index < sequence.items().size()
                    ? sequence.items().get(index)
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The keys on the way to where a pointer leads, as far as they are there. */
    public static List<YamlScalar> keys(YamlNode root, Pointer pointer) {
        List<YamlScalar> keys = new ArrayList<>();
        @Nullable YamlNode node = root;
        for (String step : pointer.steps()) {
            YamlMapping.Entry entry = node instanceof YamlMapping mapping ? mapping.entry(step) : null;
            if (entry != null) {
                keys.add(entry.key());
            }
            node = entry != null ? entry.value() : node == null ? null : item(node, step);
        }
        return keys;
    }

    /** The value that a pointer leads to, or {@code null}. */
    public static @Nullable YamlNode find(YamlNode root, Pointer pointer) {
        YamlNode node = root;
        for (String step : pointer.steps()) {
            node = node instanceof YamlMapping mapping ? mapping.get(step) : node == null ? null : item(node, step);
        }
        return node;
    }
}

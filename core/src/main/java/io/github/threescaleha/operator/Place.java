package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the manifest with what stands there, if anything: how the model reads the tree.
 *
 * @param pointer where, from the root of the object
 * @param node what stands there, or {@code null}
 */
record Place(Pointer pointer, @Nullable YamlNode node) {
    /** The place of a field; below something unknown everything is unknown. */
    Place child(String name) {
        Pointer at = pointer.child(name);
        if (isUnknown()) {
            return new Place(at, node);
        }
        return new Place(at, node instanceof YamlMapping mapping ? mapping.get(name) : null);
    }

    /** The places of a list's items; none if it is no list. */
    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(new Place(pointer.child(i), sequence.items().get(i)));
            }
        }
        return items;
    }

    /** The entries of a mapping; none if it is no mapping. */
    List<YamlMapping.Entry> entries() {
        return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    boolean isSet() {
        return node != null;
    }

    boolean isUnknown() {
        return node instanceof YamlScalar scalar && scalar.isUnknown();
    }

    /** What stands here as a setting without a value of its own: only whether it is set. */
    Setting<Boolean> presence() {
        return setting(Boolean.TRUE);
    }

    Setting<Boolean> bool() {
        return setting(node instanceof YamlScalar scalar && scalar.isTrue());
    }

    Setting<Long> integer() {
        return setting(
                node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.INTEGER
                        ? scalar.integer().longValue()
                        : 0L);
    }

    Setting<String> text() {
        return setting(node instanceof YamlScalar scalar ? scalar.text() : "");
    }

    /** The texts of a list. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Place item : items()) {
            texts.add(item.text().or(""));
        }
        return texts;
    }

    private <T> Setting<T> setting(T value) {
        if (node == null) {
            return Setting.unset(pointer);
        }
        return isUnknown() ? Setting.unknown(pointer) : Setting.of(pointer, value);
    }
}

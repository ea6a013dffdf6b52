package io.github.threescaleha.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the validator's errors as violations. In a list the outermost item is broken as a whole, whatever it is in it that
 * does not fit.
 */
final class ValidatorErrors {
    private final Map<Pointer, SchemaViolation> byPointer = new LinkedHashMap<>();
    private final Set<Pointer> items = new LinkedHashSet<>();

    private final Words words;

    private ValidatorErrors(Words words) {
        this.words = words;
    }

    /** Says an error in words. */
    interface Words {
        SchemaViolation of(Error error, Pointer at, @Nullable YamlNode value);
    }

    static Violations of(List<Error> errors, YamlMapping root, Words words) {
        ValidatorErrors read = new ValidatorErrors(words);
        errors.forEach(error -> read.add(error, root));
        return new Violations(read.byPointer, read.items);
    }

    private void add(Error error, YamlMapping root) {
        Pointer instance = pointer(error.getInstanceLocation());
        YamlNode value = Locator.find(root, instance);
        if (value instanceof YamlScalar scalar && scalar.isUnknown()) {
            return;
        }
        Pointer at = error.getProperty() == null ? instance : instance.child(error.getProperty());
        byPointer.putIfAbsent(at, words.of(error, at, value));
        Pointer item = outermostItem(root, instance);
        if (item != null) {
            items.add(item);
        }
    }

    private static Pointer pointer(NodePath path) {
        Pointer pointer = Pointer.ROOT;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            pointer = pointer.child(step.toString());
        }
        return pointer;
    }

    /** The first list item on the way to a value, or {@code null} if it is in no list. */
    private static @Nullable Pointer outermostItem(YamlMapping root, Pointer pointer) {
        Pointer at = Pointer.ROOT;
        YamlNode node = root;
        for (String step : pointer.steps()) {
            boolean inList = node instanceof YamlSequence;
            at = at.child(step);
            if (inList) {
                return at;
            }
            node = node instanceof YamlMapping mapping ? mapping.get(step) : null;
        }
        return null;
    }
}

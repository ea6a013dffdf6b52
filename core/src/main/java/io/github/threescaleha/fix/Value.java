package io.github.threescaleha.fix;

import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Type;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a piece of YAML says, whatever way and wherever it is written: two are equal if kubectl makes the same of them. */
public sealed interface Value {
    /** The boolean true. */
    Value TRUE = new Scalar(Type.BOOLEAN, "true");

    /** The boolean false. */
    Value FALSE = new Scalar(Type.BOOLEAN, "false");

    /** A mapping without entries. */
    Fields EMPTY = new Fields(Map.of());

    /**
     * A single value.
     *
     * @param type what it is
     * @param text its text; of a boolean or an integer in the form of JSON
     */
    record Scalar(Type type, String text) implements Value {}

    /** A mapping; the order of its entries is kept, but does not count. */
    record Fields(Map<String, Value> entries) implements Value {
        public Fields {
            entries = entries.size() < 2
                    ? Map.copyOf(entries)
                    : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A text. */
    static Value text(String text) {
        return new Scalar(Type.STRING, text);
    }

    /** A whole number. */
    static Value number(long number) {
        return new Scalar(Type.INTEGER, Long.toString(number));
    }

    /** A mapping with one entry. */
    static Fields field(String name, Value value) {
        return new Fields(Map.of(name, value));
    }

    /** This mapping with one entry more, or with another value for a key. */
    static Fields with(Fields fields, String name, Value value) {
        Map<String, Value> entries = new LinkedHashMap<>(fields.entries());
        entries.put(name, value);
        return new Fields(entries);
    }

    /** A list of these values. */
    static Items list(Value... items) {
        return new Items(List.of(items));
    }

    /** What a node says; aliases are followed, merge keys merged in, and of equal keys the last counts. */
    static Value of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, Value> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.name(), of(entry.value())));
            return new Fields(entries);
        }
        if (node instanceof YamlSequence sequence) {
            List<Value> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(of(item)));
            return new Items(items);
        }
        return ofScalar((YamlScalar) node);
    }

    private static Scalar ofScalar(YamlScalar scalar) {
        return switch (scalar.type()) {
            case BOOLEAN -> new Scalar(Type.BOOLEAN, Boolean.toString(scalar.isTrue()));
            case INTEGER -> new Scalar(Type.INTEGER, scalar.integer().toString());
            case NULL -> new Scalar(Type.NULL, "null");
            default -> new Scalar(scalar.type(), scalar.text());
        };
    }
}

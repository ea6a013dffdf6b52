package io.github.threescaleha.schema;

import io.github.threescaleha.schema.FieldType.Flag;
import io.github.threescaleha.schema.FieldType.ListOf;
import io.github.threescaleha.schema.FieldType.MapOf;
import io.github.threescaleha.schema.FieldType.Quantity;
import io.github.threescaleha.schema.FieldType.Struct;
import io.github.threescaleha.schema.FieldType.Text;
import io.github.threescaleha.schema.FieldType.Whole;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlScalar.Type;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes manifests of fields of any release, now and then with something that does not fit. */
final class RandomManifest {
    private static final Span NOWHERE = new Span(Position.START, Position.START);
    private static final List<String> TEXTS =
            List.of("", "a", "1", "true", "500m", "1.5Gi", "-1", "1e3", "x\n1", "1Gi\n");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2.0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809");

    private final Random random;
    private final double broken;

    private RandomManifest(Random random, double broken) {
        this.random = random;
        this.broken = broken;
    }

    /**
     * @param broken how often a value is anything at all, 0 for never
     */
    static YamlMapping of(Struct manifest, Random random, double broken) {
        return new RandomManifest(random, broken).struct(manifest, 0);
    }

    private YamlNode value(FieldType type, int depth) {
        if (random.nextDouble() < broken) {
            return anything(depth);
        }
        if (type instanceof Text text) {
            return scalar(Type.STRING, one(text.values().isEmpty() ? TEXTS : text.values()));
        }
        if (type instanceof Flag) {
            return scalar(Type.BOOLEAN, one(List.of("true", "no")));
        }
        if (type instanceof Whole whole) {
            return scalar(
                    Type.INTEGER, one(List.of("1", "2", "3.0", whole.most().toString())));
        }
        if (type instanceof Quantity) {
            return random.nextBoolean()
                    ? scalar(Type.INTEGER, "2")
                    : scalar(Type.STRING, one(List.of("1", "500m", "1e3")));
        }
        return collection(type, depth + 1);
    }

    private YamlNode collection(FieldType type, int depth) {
        if (type instanceof Struct struct) {
            return struct(struct, depth);
        }
        List<YamlNode> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(
                    type instanceof ListOf list
                            ? value(list.items(), depth)
                            : type instanceof MapOf map ? value(map.values(), depth) : anything(depth));
        }
        return type instanceof ListOf ? sequence(items) : mapping(items);
    }

    private YamlMapping struct(Struct struct, int depth) {
        List<Entry> entries = new ArrayList<>();
        struct.fields().forEach((name, field) -> {
            boolean forgotten = random.nextDouble() < broken;
            if (struct.required().contains(name) ? !forgotten : depth == 0 || random.nextInt(2 + depth) == 0) {
                entries.add(entry(name, value(field.type(), depth)));
            }
        });
        if (random.nextInt(5) == 0) {
            entries.add(entry("unheardOf", anything(depth)));
        }
        return new YamlMapping(entries, List.of(), NOWHERE);
    }

    private YamlNode anything(int depth) {
        return switch (random.nextInt(depth > 8 ? 6 : 8)) {
            case 0 -> scalar(Type.NULL, "");
            case 1 -> scalar(Type.BOOLEAN, "yes");
            case 2 -> scalar(Type.INTEGER, one(NUMBERS));
            case 3 -> scalar(Type.FLOAT, one(List.of("0.5", ".nan", ".inf")));
            case 4 -> scalar(Type.STRING, one(TEXTS));
            case 5 -> scalar(Type.UNKNOWN, one(TEXTS));
            case 6 -> sequence(List.of(anything(depth + 1)));
            default -> mapping(List.of(anything(depth + 1)));
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static YamlScalar scalar(Type type, String text) {
        return new YamlScalar(type, text, Style.PLAIN, NOWHERE);
    }

    private static YamlSequence sequence(List<YamlNode> items) {
        return new YamlSequence(items, NOWHERE, 1);
    }

    private static YamlMapping mapping(List<YamlNode> values) {
        List<Entry> entries = new ArrayList<>();
        values.forEach(value -> entries.add(entry("key" + entries.size(), value)));
        return new YamlMapping(entries, List.of(), NOWHERE);
    }

    private static Entry entry(String name, YamlNode value) {
        return new Entry(scalar(Type.STRING, name), name, value);
    }
}

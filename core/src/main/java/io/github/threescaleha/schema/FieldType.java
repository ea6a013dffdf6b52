package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of the APIManager, over all releases. */
sealed interface FieldType {
    /**
     * Whether the validator certainly finds nothing in a value: it lets pass null fields, fields that the release does not
     * have, and values that are not given.
     */
    default boolean fits(YamlNode node, Release release) {
        return node instanceof YamlScalar scalar && scalar.isUnknown() || isMetBy(node, release);
    }

    /** The same for a value that is given. */
    boolean isMetBy(YamlNode node, Release release);

    /**
     * A text.
     *
     * @param values the texts that it may be, all if empty
     */
    record Text(List<String> values) implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            return node instanceof YamlScalar scalar
                    && scalar.type() == YamlScalar.Type.STRING
                    && (values.isEmpty() || values.contains(scalar.text()));
        }
    }

    /** True or false. */
    record Flag() implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN;
        }
    }

    /** A whole number within bounds, both inclusive. */
    record Whole(BigInteger least, BigInteger most) implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            return node instanceof YamlScalar scalar
                    && scalar.type() == YamlScalar.Type.INTEGER
                    && isWithin(scalar.integer());
        }

        private boolean isWithin(BigInteger number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    /** A whole number, or a text that a pattern is found in. */
    final class Quantity implements FieldType {
        private final String regex;

        /** Made with the first text: most manifests have none. */
        private volatile @Nullable Pattern pattern;

        Quantity(String regex) {
            this.regex = regex;
        }

        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            return node instanceof YamlScalar scalar
                    && switch (scalar.type()) {
                        case INTEGER -> true;
                        case STRING -> pattern().matcher(scalar.text()).find();
                        default -> false;
                    };
        }

        private Pattern pattern() {
            Pattern made = pattern;
            if (made == null) {
                made = Pattern.compile(regex);
                pattern = made;
            }
            return made;
        }
    }

    /** A mapping of which nothing more is known. */
    record AnyMapping() implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            return node instanceof YamlMapping;
        }
    }

    /** A mapping whose keys the user chooses. */
    record MapOf(FieldType values) implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            if (!(node instanceof YamlMapping mapping)) {
                return false;
            }
            for (Entry entry : mapping.entries()) {
                if (!entry.hasNull() && !values.fits(entry.value(), release)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A list. */
    record ListOf(FieldType items) implements FieldType {
        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            if (!(node instanceof YamlSequence sequence)) {
                return false;
            }
            for (YamlNode item : sequence.items()) {
                if (!items.fits(item, release)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A mapping with named fields. */
    final class Struct implements FieldType {
        private final FieldTypes types;
        private final List<String> required;

        /** A line break, and a line for each field. */
        private final String lines;

        private final Map<String, Field> known = new ConcurrentHashMap<>();

        Struct(FieldTypes types, List<String> required, String lines) {
            this.types = types;
            this.required = required;
            this.lines = lines;
        }

        /** A field, or {@code null} if it has none of that name. */
        @Nullable
        Field field(String name) {
            @Nullable Field field = known.get(name);
            if (field == null) {
                int at = name.indexOf(' ') < 0 ? lines.indexOf("\n" + name + " ") : -1;
                if (at < 0) {
                    return null;
                }
                field = types.field(lines.substring(at + 1, lines.indexOf('\n', at + 1)));
                known.put(name, field);
            }
            return field;
        }

        /** The names of the fields that must be set. */
        List<String> required() {
            return required;
        }

        /** All its fields by name, in their order. */
        Map<String, Field> fields() {
            Map<String, Field> fields = new LinkedHashMap<>();
            for (String line : lines.substring(1).split("\n", 0)) {
                String name = line.substring(0, line.indexOf(' '));
                fields.put(name, Objects.requireNonNull(field(name), name));
            }
            return fields;
        }

        @Override
        public boolean isMetBy(YamlNode node, Release release) {
            if (!(node instanceof YamlMapping mapping)) {
                return false;
            }
            for (String name : required) {
                if (mapping.get(name) == null) {
                    return false;
                }
            }
            for (Entry entry : mapping.entries()) {
                Field field = entry.hasNull() ? null : field(entry.name());
                if (field != null && field.isIn(release) && !field.type().fits(entry.value(), release)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A field of a mapping.
     *
     * @param type what it takes
     * @param since the first release that has it
     * @param until the last release that has it
     * @param deprecatedSince the release from which on it is deprecated, or {@code null}
     */
    record Field(
            FieldType type,
            Release since,
            Release until,
            @Nullable Release deprecatedSince) {
        boolean isIn(Release release) {
            return release.isAtLeast(since) && until.isAtLeast(release);
        }

        boolean isDeprecatedIn(Release release) {
            return deprecatedSince != null && release.isAtLeast(deprecatedSince) && isIn(release);
        }
    }
}

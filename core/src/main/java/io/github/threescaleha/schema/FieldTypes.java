package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.FieldType.Field;
import io.github.threescaleha.schema.FieldType.ListOf;
import io.github.threescaleha.schema.FieldType.MapOf;
import io.github.threescaleha.schema.FieldType.Quantity;
import io.github.threescaleha.schema.FieldType.Struct;
import io.github.threescaleha.schema.FieldType.Text;
import io.github.threescaleha.schema.FieldType.Whole;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the short form of the annotated schema, which starts faster than the schema itself: a line {@code @name} with the
 * fields required begins a mapping, the lines after it are its fields, {@code name type since until deprecated}. A mapping
 * stands before those that hold it.
 */
final class FieldTypes {
    private static final String ABSENT = "-";
    private static final int SINCE = 2;
    private static final int UNTIL = 3;
    private static final int DEPRECATED = 4;

    private final Map<String, FieldType> types = new HashMap<>();

    private FieldTypes() {
        types.put("string", new Text(List.of()));
        types.put("boolean", new FieldType.Flag());
        types.put("object", new FieldType.AnyMapping());
    }

    /** What an APIManager is. */
    static Struct ofManifest() {
        return new FieldTypes().read(ShortSchema.TEXT);
    }

    private Struct read(String text) {
        Map<String, Field> fields = Map.of();
        Struct last = new Struct(fields, List.of());
        for (String line : text.split("\n", 0)) {
            String[] words = line.split(" ", 0);
            if (words[0].charAt(0) == '@') {
                fields = new LinkedHashMap<>();
                last = new Struct(fields, words.length == 1 ? List.of() : List.of(words[1].split(",", 0)));
                types.put(words[0], last);
            } else {
                fields.put(words[0], field(words));
            }
        }
        return last;
    }

    private Field field(String[] words) {
        Release since = release(words, SINCE);
        Release until = release(words, UNTIL);
        return new Field(
                type(words[1]),
                since == null ? Release.all().get(0) : since,
                until == null ? Release.newest() : until,
                release(words, DEPRECATED));
    }

    private static @Nullable Release release(String[] words, int at) {
        return at >= words.length || words[at].equals(ABSENT)
                ? null
                : Objects.requireNonNull(Release.named(words[at]), words[at]);
    }

    private FieldType type(String notation) {
        FieldType known = types.get(notation);
        if (known != null) {
            return known;
        }
        FieldType type = made(notation);
        types.put(notation, type);
        return type;
    }

    private FieldType made(String notation) {
        String rest = notation.substring(1);
        return switch (notation.charAt(0)) {
            case '[' -> new ListOf(type(rest));
            case '{' -> new MapOf(type(rest));
            case '=' -> new Text(List.of(rest.split(",", 0)));
            case '~' -> new Quantity(rest);
            case '#' -> whole(rest.substring(0, rest.indexOf(':')), rest.substring(rest.indexOf(':') + 1));
            default -> throw new IllegalStateException("no type: " + notation);
        };
    }

    private static Whole whole(String least, String most) {
        return new Whole(new BigInteger(least), new BigInteger(most));
    }
}

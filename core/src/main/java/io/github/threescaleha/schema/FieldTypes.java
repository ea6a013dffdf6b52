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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the short form of the annotated schema, which starts faster than the schema itself: a line {@code @name} with the
 * fields required begins a mapping, the lines after it are its fields, {@code name type since until deprecated}. A line is
 * read when its field is asked for: a manifest has few of all that there are. Safe for use by several threads.
 */
final class FieldTypes {
    private static final String ABSENT = "-";
    private static final String MAPPING = "\n@";
    private static final int SINCE = 2;
    private static final int UNTIL = 3;
    private static final int DEPRECATED = 4;

    private final Map<String, FieldType> types = new ConcurrentHashMap<>();

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
        Struct last = new Struct(this, List.of(), "");
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf(MAPPING, at);
            int to = next < 0 ? text.length() : next + 1;
            int lines = text.indexOf('\n', at);
            String[] words = text.substring(at, lines).split(" ", 0);
            last = new Struct(
                    this, words.length == 1 ? List.of() : List.of(words[1].split(",", 0)), text.substring(lines, to));
            types.put(words[0], last);
            at = to;
        }
        return last;
    }

    /** The field of a line. */
    Field field(String line) {
        return field(line.split(" ", 0));
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

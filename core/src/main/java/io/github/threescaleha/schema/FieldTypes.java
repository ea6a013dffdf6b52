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
 * Reads the short form of the annotated schema, which starts faster than the schema itself. A mapping and the line of a
 * field, {@code name type since until deprecated}, are read when they are asked for: a manifest has few of all that there
 * are. Safe for use by several threads.
 */
final class FieldTypes {
    private static final String ABSENT = "-";
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
        return new FieldTypes().struct("@manifest");
    }

    private Struct struct(String notation) {
        String text = ShortSchema.of(notation);
        int end = text.indexOf('\n');
        List<String> required =
                end == 0 ? List.of() : List.of(text.substring(0, end).split(",", 0));
        return new Struct(this, required, text.substring(end));
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
            case '@' -> struct(notation);
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

package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes values within braces, on one line or on several.
 *
 * @param layout how the rest looks
 * @param lineBreak how lines end
 * @param unit by what a line stands in from the one around it, or {@code null} to write on one line
 */
record FlowText(Layout layout, String lineBreak, @Nullable String unit) {
    /** A key with its value; further lines stand in from an indentation. */
    String entry(String key, Value value, String indentation) {
        return ScalarText.text(key, layout.quote()) + layout.colon() + value(value, indentation);
    }

    String value(Value value, String indentation) {
        if (value instanceof Value.Scalar scalar) {
            return ScalarText.of(scalar, layout.quote());
        }
        String inner = indentation + (unit == null ? "" : unit);
        if (value instanceof Value.Fields fields) {
            return enclosed(
                    "{",
                    fields.entries().entrySet().stream().map(e -> entry(e.getKey(), e.getValue(), inner)),
                    "}",
                    indentation);
        }
        return enclosed("[", ((Value.Items) value).items().stream().map(item -> value(item, inner)), "]", indentation);
    }

    private String enclosed(String open, Stream<String> parts, String close, String indentation) {
        List<String> all = parts.toList();
        if (all.isEmpty()) {
            return open + close;
        }
        if (unit == null) {
            return open + layout.pad() + String.join(layout.comma(), all) + layout.pad() + close;
        }
        String line = lineBreak + indentation;
        return open + all.stream().map(part -> line + unit + part).collect(Collectors.joining(",")) + line + close;
    }
}

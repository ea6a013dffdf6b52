package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import java.util.ArrayList;
import java.util.List;
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
        List<String> parts = new ArrayList<>();
        if (value instanceof Value.Fields fields) {
            fields.entries().forEach((key, part) -> parts.add(entry(key, part, inner)));
            return enclosed("{", parts, "}", indentation);
        }
        ((Value.Items) value).items().forEach(item -> parts.add(value(item, inner)));
        return enclosed("[", parts, "]", indentation);
    }

    private String enclosed(String open, List<String> parts, String close, String indentation) {
        if (parts.isEmpty()) {
            return open + close;
        }
        if (unit == null) {
            return open + layout.pad() + String.join(layout.comma(), parts) + layout.pad() + close;
        }
        String line = lineBreak + indentation;
        return open + line + unit + String.join("," + line + unit, parts) + line + close;
    }
}

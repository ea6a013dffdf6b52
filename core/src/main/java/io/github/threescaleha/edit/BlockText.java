package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import java.util.ArrayList;
import java.util.List;

/** Writes values as lines, one key each. */
record BlockText(Layout layout) {
    /** A key with its value, as lines without the indentation of the key. */
    List<String> entry(String key, Value value) {
        String name = ScalarText.text(key, layout.quote()) + ":";
        if (isInline(value)) {
            return List.of(name + " " + inline(value));
        }
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(indented(lines(value), value instanceof Value.Items ? layout.listStep() : layout.step()));
        return lines;
    }

    /** The lines of a mapping or list. */
    List<String> lines(Value value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Value.Fields fields) {
            fields.entries().forEach((key, child) -> lines.addAll(entry(key, child)));
        } else if (value instanceof Value.Items list) {
            list.items().forEach(item -> lines.addAll(item(item)));
        }
        return lines;
    }

    /** A list item with its dash. */
    List<String> item(Value item) {
        return isInline(item) ? List.of("- " + inline(item)) : dashed(lines(item));
    }

    /** Lines as a list item: a dash before the first. */
    static List<String> dashed(List<String> lines) {
        List<String> item = indented(lines, 2);
        item.set(0, "- " + lines.get(0));
        return item;
    }

    /** Lines further in; one without a word stays as it is. */
    static List<String> indented(List<String> lines, int by) {
        List<String> moved = new ArrayList<>();
        lines.forEach(line -> moved.add(line.isBlank() ? line : " ".repeat(by) + line));
        return moved;
    }

    static boolean isInline(Value value) {
        return value instanceof Value.Scalar
                || value instanceof Value.Fields fields && fields.entries().isEmpty()
                || value instanceof Value.Items list && list.items().isEmpty();
    }

    private String inline(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return ScalarText.of(scalar, layout.quote());
        }
        return value instanceof Value.Fields ? "{}" : "[]";
    }
}

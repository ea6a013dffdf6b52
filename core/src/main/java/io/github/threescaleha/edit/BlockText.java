package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes values as lines, one key each. */
record BlockText(Layout layout) {
    private static final String DASH = "- ";

    /** A key with its value, as lines without the indentation of the key. */
    List<String> entry(String key, Value value) {
        List<String> lines = new ArrayList<>();
        addEntry(key, value, "", "", lines);
        return lines;
    }

    /** The lines of a mapping or list. */
    List<String> lines(Value value) {
        List<String> lines = new ArrayList<>();
        addLines(value, "", "", lines);
        return lines;
    }

    /** A list item with its dash. */
    List<String> item(Value item) {
        List<String> lines = new ArrayList<>();
        addItem(item, "", "", lines);
        return lines;
    }

    /**
     * Adds the lines of a mapping or list.
     *
     * @param first what is before the text of the first line
     * @param margin what is before the text of the others
     */
    private void addLines(Value value, String first, String margin, List<String> lines) {
        String before = first;
        if (value instanceof Value.Fields fields) {
            for (Map.Entry<String, Value> entry : fields.entries().entrySet()) {
                addEntry(entry.getKey(), entry.getValue(), before, margin, lines);
                before = margin;
            }
        } else if (value instanceof Value.Items list) {
            for (Value item : list.items()) {
                addItem(item, before, margin, lines);
                before = margin;
            }
        }
    }

    private void addEntry(String key, Value value, String first, String margin, List<String> lines) {
        String name = first + ScalarText.text(key, layout.quote()) + ":";
        if (isInline(value)) {
            lines.add(name + " " + inline(value));
        } else {
            lines.add(name);
            String further = margin + " ".repeat(value instanceof Value.Items ? layout.listStep() : layout.step());
            addLines(value, further, further, lines);
        }
    }

    private void addItem(Value item, String first, String margin, List<String> lines) {
        if (isInline(item)) {
            lines.add(first + DASH + inline(item));
        } else {
            addLines(item, first + DASH, margin + " ".repeat(DASH.length()), lines);
        }
    }

    /** Lines further in; one without a word stays as it is. */
    static List<String> indented(List<String> lines, int by) {
        String margin = " ".repeat(by);
        List<String> moved = new ArrayList<>();
        for (String line : lines) {
            moved.add(line.isBlank() ? line : margin + line);
        }
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

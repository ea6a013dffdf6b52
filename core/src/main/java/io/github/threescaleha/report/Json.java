package io.github.threescaleha.report;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes JSON, indented, without building it first. */
final class Json {
    private static final String INDENT = "  ";

    private final Appendable out;
    private int depth;
    private boolean first = true;

    Json(Appendable out) {
        this.out = out;
    }

    /** What goes into an object or array. */
    interface Content {
        void write() throws IOException;
    }

    Json object(Content content) throws IOException {
        return wrap('{', content, '}');
    }

    Json array(Content content) throws IOException {
        return wrap('[', content, ']');
    }

    Json key(String name) throws IOException {
        next();
        quote(name);
        out.append(": ");
        return this;
    }

    /** Begins an item of an array. */
    Json item() throws IOException {
        next();
        return this;
    }

    Json field(String name, @Nullable String value) throws IOException {
        key(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    Json field(String name, int value) throws IOException {
        key(name);
        out.append(Integer.toString(value));
        return this;
    }

    Json field(String name, boolean value) throws IOException {
        key(name);
        out.append(Boolean.toString(value));
        return this;
    }

    Json number(int value) throws IOException {
        out.append(Integer.toString(value));
        return this;
    }

    Json text(String value) throws IOException {
        quote(value);
        return this;
    }

    private Json wrap(char open, Content content, char close) throws IOException {
        out.append(open);
        depth++;
        first = true;
        content.write();
        depth--;
        if (!first) {
            newLine();
        }
        first = false;
        out.append(close);
        return this;
    }

    private void next() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() throws IOException {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append(INDENT);
        }
    }

    private void quote(String text) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (needsEscape(c) || isOrder(text, i)) {
                out.append(text, done, i).append(escaped(c));
                done = i + Character.charCount(c);
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> inHex(Character.toString(c));
        };
    }

    private static boolean needsEscape(int c) {
        return c == '"'
                || c == '\\'
                || Printable.isHidden(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Build servers take {@code ##[command]} and the like for an order, also within JSON on standard output. */
    private static boolean isOrder(String text, int at) {
        boolean second = text.charAt(at) == '#' && at > 0 && text.charAt(at - 1) == '#';
        return second
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '[' || Character.isLetter(text.charAt(at + 1)));
    }

    private static String inHex(String character) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < character.length(); i++) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character.charAt(i)));
        }
        return escaped.toString();
    }
}

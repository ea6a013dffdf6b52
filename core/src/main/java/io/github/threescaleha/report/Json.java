package io.github.threescaleha.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON, indented, without building it first. */
final class Json {
    private static final String INDENT = "  ";
    private static final int FIRST_PRINTABLE = 0x20;

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
        for (int i = 0; i < text.length(); i++) {
            append(text, i);
        }
        out.append('"');
    }

    private void append(String text, int at) throws IOException {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (needsEscape(text, at)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < FIRST_PRINTABLE || Printable.isHidden(c);
    }
}

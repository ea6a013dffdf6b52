package io.github.threescaleha.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0, indented, without building it first; legal whatever the text. */
final class Xml {
    private static final String INDENT = "  ";
    private static final char REPLACEMENT = '\uFFFD';

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element that others go into; attributes are given as names and values in turn. */
    Xml open(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    Xml close() throws IOException {
        String name = open.pop();
        indent();
        end(name);
        return this;
    }

    /** An element with nothing in it. */
    Xml empty(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with a text in it. */
    Xml text(String name, String text, String... attributes) throws IOException {
        start(name, attributes);
        out.append('>').append(escaped(text, false));
        end(name);
        return this;
    }

    private void start(String name, String... attributes) throws IOException {
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = escaped(attributes[i + 1], true);
            out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
        }
    }

    private void end(String name) throws IOException {
        out.append("</").append(name).append(">\n");
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) {
            out.append(INDENT);
        }
    }

    private static String escaped(String text, boolean inAttribute) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> escaped.append(escaped(c, inAttribute)));
        return escaped.toString();
    }

    private static String escaped(int c, boolean inAttribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : "\"";
            case '\n' -> inAttribute ? "&#10;" : "\n";
            case '\t' -> inAttribute ? "&#9;" : "\t";
            default -> Character.toString(isLegal(c) && !Printable.isHidden(c) ? c : REPLACEMENT);
        };
    }

    /** What XML 1.0 allows: the surrogates, U+FFFE and U+FFFF are left out, and what else is hidden is not wanted. */
    private static boolean isLegal(int c) {
        return c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}

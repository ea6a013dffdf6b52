package io.github.threescaleha.yaml;

import io.github.threescaleha.source.SourceFile;

/**
 * Lets JSON be read as the YAML that it almost is. Outside of strings a tab, which YAML forbids, becomes a blank; in
 * strings {@code \/}, an escape that YAML 1.1 has not, is marked until it is read. No place moves.
 */
final class JsonText {
    /** Stands for the backslash of an escaped slash; a character of the private use area. */
    private static final char MARK = '\uE000';

    private static final String MARKED_SLASH = MARK + "/";

    private JsonText() {}

    static String readable(SourceFile file) {
        String text = file.text();
        boolean special = text.indexOf('\t') >= 0 || text.contains("\\/");
        return special && isJson(file) ? readable(text) : text;
    }

    /** A scalar's text without marks. */
    static String unmarked(String scalar) {
        return scalar.indexOf(MARK) < 0 ? scalar : scalar.replace(MARKED_SLASH, "/");
    }

    private static boolean isJson(SourceFile file) {
        return file.name().endsWith(".json") || file.text().stripLeading().startsWith("{");
    }

    private static String readable(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean inString = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (c == '\\' && inString) {
                markSlash(out, i);
                i++;
            } else if (c == '\t' && !inString) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    private static void markSlash(StringBuilder out, int backslash) {
        if (backslash + 1 < out.length() && out.charAt(backslash + 1) == '/') {
            out.setCharAt(backslash, MARK);
        }
    }
}

package io.github.threescaleha.yaml;

import io.github.threescaleha.source.SourceFile;

/** Lets JSON be indented by tabs, which YAML forbids: outside of strings each becomes a blank, so that no place moves. */
final class JsonTabs {
    private JsonTabs() {}

    static String blanked(SourceFile file) {
        String text = file.text();
        return text.indexOf('\t') >= 0 && isJson(file) ? blanked(text) : text;
    }

    private static boolean isJson(SourceFile file) {
        return file.name().endsWith(".json") || file.text().stripLeading().startsWith("{");
    }

    private static String blanked(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean inString = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (c == '\\' && inString) {
                i++;
            } else if (c == '\t' && !inString) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}

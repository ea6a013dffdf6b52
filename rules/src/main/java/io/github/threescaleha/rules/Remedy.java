package io.github.threescaleha.rules;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Writes the YAML that a fix asks for, with all that it lies under, so that it can be put in as it is. */
public final class Remedy {
    private static final String INDENT = "  ";

    private Remedy() {}

    /**
     * A sentence, a colon and a block of YAML.
     *
     * @param sentence what to do
     * @param at where the lines go, from the root of the object
     * @param lines what goes there
     */
    public static String yaml(String sentence, Pointer at, List<String> lines) {
        StringBuilder out = new StringBuilder(sentence).append(":\n");
        String indent = "";
        for (String step : at.steps()) {
            out.append(indent).append(step).append(":\n");
            indent += INDENT;
        }
        for (String line : lines) {
            out.append(indent).append(line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }
}

package io.github.threescaleha.cli;

import picocli.CommandLine.Help.Ansi;

/** Whether colours are wanted: by FORCE_COLOR, not by NO_COLOR, else where the output is a terminal. */
final class Terminal {
    private Terminal() {}

    static boolean wantsColour() {
        if (isSet("FORCE_COLOR")) {
            return true;
        }
        return !isSet("NO_COLOR") && Ansi.AUTO.enabled();
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}

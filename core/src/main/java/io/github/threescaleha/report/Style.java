package io.github.threescaleha.report;

import io.github.threescaleha.rule.Severity;

/** Colours of a terminal, or none. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String RED = "\u001B[1;31m";
    private static final String REMOVED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String BLUE = "\u001B[1;34m";

    String bold(String text) {
        return wrap(BOLD, text);
    }

    String dim(String text) {
        return wrap(DIM, text);
    }

    String good(String text) {
        return wrap(GREEN, text);
    }

    /** A line of a diff by its sign. */
    String change(String line) {
        return wrap(line.startsWith("-") ? REMOVED : GREEN, line);
    }

    String severity(Severity severity, String text) {
        return wrap(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFO -> BLUE;
                },
                text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN ? text : code + text + RESET;
    }
}

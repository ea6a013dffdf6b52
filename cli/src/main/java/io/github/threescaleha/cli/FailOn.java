package io.github.threescaleha.cli;

import io.github.threescaleha.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which findings make a run fail.
 *
 * @param severity the mildest that does, or {@code null} if none does
 */
record FailOn(@Nullable Severity severity) {
    static @Nullable FailOn named(String name) {
        return switch (name) {
            case "error" -> new FailOn(Severity.ERROR);
            case "warning" -> new FailOn(Severity.WARNING);
            case "info" -> new FailOn(Severity.INFO);
            case "never" -> new FailOn(null);
            default -> null;
        };
    }
}

package io.github.threescaleha.schema;

import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A value that the API server would refuse.
 *
 * @param pointer the value, or the required field that is missing
 * @param message what is wrong, as a sentence without its full stop
 * @param fix what to write instead
 * @param readyFix the change that mends it, or {@code null} if no edit does
 */
public record SchemaViolation(
        Pointer pointer,
        String message,
        String fix,
        @Nullable Fix readyFix) {
    /** One that no edit mends. */
    public SchemaViolation(Pointer pointer, String message, String fix) {
        this(pointer, message, fix, null);
    }
}

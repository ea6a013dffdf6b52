package io.github.threescaleha.schema;

import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A field that no release has.
 *
 * @param pointer the field
 * @param meant the field that was probably meant, or {@code null}
 * @param misplaced whether it is the place that is wrong and not the name
 */
public record UnknownField(Pointer pointer, @Nullable Pointer meant, boolean misplaced) {}

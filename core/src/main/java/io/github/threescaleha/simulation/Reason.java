package io.github.threescaleha.simulation;

import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is.
 *
 * @param text the term, setting or count that decides it, as a sentence without its full stop
 * @param pointer where in the APIManager that is or would be, or {@code null} if no setting decides
 * @param span the place in the file, or {@code null} if no setting decides
 */
public record Reason(
        String text, @Nullable Pointer pointer, @Nullable Span span) {}

package io.github.threescaleha.manifest;

import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks for findings to be ignored: {@code # threescale-ha: ignore <rule> -- reason}.
 *
 * @param manifest the object that it stands in
 * @param pointer the key that it stands on or above, from the object's root; the root if there is none
 * @param key where that key is written, or {@code null} if there is none
 * @param rule the rule that it names, empty if it names none
 * @param reason its reason, or {@code null} if it gives none
 */
public record IgnoreComment(
        Manifest manifest,
        Pointer pointer,
        @Nullable Span key,
        String rule,
        @Nullable String reason) {}

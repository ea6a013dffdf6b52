package io.github.threescaleha.manifest;

import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks for findings to be ignored: {@code # threescale-ha: ignore <rule> -- reason}.
 *
 * @param manifest the object that it stands in
 * @param key the key that it stands on or above, from the object's root; the root if there is none
 * @param attached whether there is such a key
 * @param rule the rule that it names, empty if it names none
 * @param reason its reason, or {@code null} if it gives none
 */
public record IgnoreComment(
        Manifest manifest,
        Pointer key,
        boolean attached,
        String rule,
        @Nullable String reason) {}

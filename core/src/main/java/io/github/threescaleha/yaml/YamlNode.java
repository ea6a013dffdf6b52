package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;

/**
 * A value read from YAML or JSON. Immutable; an alias is the very node of its anchor, so that a tree can share parts,
 * and can never hold itself.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
    /** Where it is written; for an alias, where its anchor's value is written. */
    Span span();

    /** How many values it holds with itself, aliases expanded. */
    int size();
}

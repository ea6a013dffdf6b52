package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.Pointer;

/**
 * A field that still exists and should no longer be used.
 *
 * @param pointer the field
 * @param since the release from which on it is deprecated
 */
public record DeprecatedField(Pointer pointer, Release since) {}

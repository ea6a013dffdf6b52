package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;

/**
 * A known field that is set and that the operator does not look at.
 *
 * @param pointer the field
 * @param reason why it is without effect, as a clause
 */
public record IgnoredField(Pointer pointer, String reason) {}

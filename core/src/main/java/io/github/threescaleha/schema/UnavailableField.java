package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.Pointer;

/**
 * A field that other releases have and this one has not.
 *
 * @param pointer the field
 * @param since the first release that has it
 * @param until the last release that has it
 */
public record UnavailableField(Pointer pointer, Release since, Release until) {}

package io.github.threescaleha.schema;

import io.github.threescaleha.yaml.Pointer;

/**
 * A value that the API server would refuse.
 *
 * @param pointer the value, or the required field that is missing
 * @param message what is wrong, as a sentence without its full stop
 * @param fix what to write instead
 */
public record SchemaViolation(Pointer pointer, String message, String fix) {}

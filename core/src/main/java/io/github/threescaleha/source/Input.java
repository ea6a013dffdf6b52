package io.github.threescaleha.source;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param name what it is called in the report: the path as it was given
 */
public record Input(Path path, String name) {}

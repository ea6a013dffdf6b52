/** The Maven plugin: each goal hands its parameters to the engine, and the outcome to Maven. */
@NullMarked
package io.github.threescaleha.maven;

import org.jspecify.annotations.NullMarked;

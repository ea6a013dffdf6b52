/** Runs the rules over files and makes the report. */
@NullMarked
package io.github.threescaleha.engine;

import org.jspecify.annotations.NullMarked;

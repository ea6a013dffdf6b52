/** The command line. */
@NullMarked
package io.github.threescaleha.cli;

import org.jspecify.annotations.NullMarked;

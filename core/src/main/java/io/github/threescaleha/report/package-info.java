/** One writer for each output format; they decide nothing. */
@NullMarked
package io.github.threescaleha.report;

import org.jspecify.annotations.NullMarked;

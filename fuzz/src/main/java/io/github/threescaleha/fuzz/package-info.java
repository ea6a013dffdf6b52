/** Fuzz targets: each takes any bytes and throws if something does not hold that always must. */
@NullMarked
package io.github.threescaleha.fuzz;

import org.jspecify.annotations.NullMarked;

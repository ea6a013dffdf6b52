/** What still runs of an installation when something of its cluster fails: bounds over all placements of its pods. */
@NullMarked
package io.github.threescaleha.simulation;

import org.jspecify.annotations.NullMarked;

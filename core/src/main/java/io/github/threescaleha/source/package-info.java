/** Text and where it came from: files, positions, spans, limits, and the discovery of inputs. */
@NullMarked
package io.github.threescaleha.source;

import org.jspecify.annotations.NullMarked;

/** YAML as a tree in which every value knows its span; the only package that sees {@code org.yaml}. */
@NullMarked
package io.github.threescaleha.yaml;

import org.jspecify.annotations.NullMarked;

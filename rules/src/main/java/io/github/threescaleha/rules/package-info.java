/** The built-in rules. */
@NullMarked
package io.github.threescaleha.rules;

import org.jspecify.annotations.NullMarked;

/** What the 3scale operator of each release runs from a manifest. */
@NullMarked
package io.github.threescaleha.operator;

import org.jspecify.annotations.NullMarked;

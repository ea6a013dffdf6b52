/** Turns changes of a tree into edits of the text that it is written in, and proves that they do what they say. */
@NullMarked
package io.github.threescaleha.edit;

import org.jspecify.annotations.NullMarked;

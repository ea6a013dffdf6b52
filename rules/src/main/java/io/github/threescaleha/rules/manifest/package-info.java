/** Rules about the manifest itself: does it say what its writer thinks it says. */
@NullMarked
package io.github.threescaleha.rules.manifest;

import org.jspecify.annotations.NullMarked;

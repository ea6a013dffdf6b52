/** Rules about file storage and about requests and limits. */
@NullMarked
package io.github.threescaleha.rules.storage;

import org.jspecify.annotations.NullMarked;

/** Rules about the databases and the Secrets that tell where they are. */
@NullMarked
package io.github.threescaleha.rules.databases;

import org.jspecify.annotations.NullMarked;

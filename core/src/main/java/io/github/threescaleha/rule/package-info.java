/** What a rule is: its metadata, its findings, and the links it may give. */
@NullMarked
package io.github.threescaleha.rule;

import org.jspecify.annotations.NullMarked;

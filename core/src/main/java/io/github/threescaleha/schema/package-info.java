/** What the API server of each release accepts; the only package that sees the JSON Schema validator. */
@NullMarked
package io.github.threescaleha.schema;

import org.jspecify.annotations.NullMarked;

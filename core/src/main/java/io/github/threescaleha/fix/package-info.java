/** What mends a finding: changes of an object's tree, said without a word on how the object is written down. */
@NullMarked
package io.github.threescaleha.fix;

import org.jspecify.annotations.NullMarked;

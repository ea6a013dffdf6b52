/** Rules about keeping the pods of a workload apart. */
@NullMarked
package io.github.threescaleha.rules.spreading;

import org.jspecify.annotations.NullMarked;

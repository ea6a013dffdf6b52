/** Rules about pod disruption budgets. */
@NullMarked
package io.github.threescaleha.rules.disruption;

import org.jspecify.annotations.NullMarked;

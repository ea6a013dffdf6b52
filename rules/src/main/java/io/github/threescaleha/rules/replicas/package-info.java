/** Rules about the number of pods, given or left to an autoscaler. */
@NullMarked
package io.github.threescaleha.rules.replicas;

import org.jspecify.annotations.NullMarked;

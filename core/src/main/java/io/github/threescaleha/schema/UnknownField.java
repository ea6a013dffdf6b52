package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A field that no release has.
 *
 * @param pointer the field
 * @param meant the field that was probably meant, or {@code null}
 */
public record UnknownField(Pointer pointer, @Nullable Meant meant) {
    /**
     * A known field that an unknown one was probably meant to be.
     *
     * @param pointer the field
     * @param misplaced whether it is the place that is wrong and not the name
     * @param since the first release that has it
     * @param until the last release that has it
     * @param certain whether no other can be meant as well
     */
    public record Meant(Pointer pointer, boolean misplaced, Release since, Release until, boolean certain) {
        /** Whether a release has it. */
        public boolean isIn(Release release) {
            return release.isAtLeast(since) && until.isAtLeast(release);
        }
    }
}

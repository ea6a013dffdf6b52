package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of the APIManager, over all releases. */
sealed interface FieldType {
    /** A single value, or an object of which nothing more is known. */
    record Leaf() implements FieldType {}

    /** A mapping whose keys the user chooses. */
    record MapOf(FieldType values) implements FieldType {}

    /** A list. */
    record ListOf(FieldType items) implements FieldType {}

    /** A mapping with named fields. */
    record Struct(Map<String, Field> fields) implements FieldType {}

    /**
     * A field of a mapping.
     *
     * @param type what it takes
     * @param since the first release that has it
     * @param until the last release that has it
     * @param deprecatedSince the release from which on it is deprecated, or {@code null}
     */
    record Field(
            FieldType type,
            Release since,
            Release until,
            @Nullable Release deprecatedSince) {
        boolean isIn(Release release) {
            return release.isAtLeast(since) && until.isAtLeast(release);
        }

        boolean isDeprecatedIn(Release release) {
            return deprecatedSince != null && release.isAtLeast(deprecatedSince) && isIn(release);
        }
    }
}

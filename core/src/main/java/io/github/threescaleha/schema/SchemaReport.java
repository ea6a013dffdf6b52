package io.github.threescaleha.schema;

import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * What the schema of a release says of an APIManager.
 *
 * @param violations values that do not fit
 * @param brokenItems the outermost list items in which something does not fit
 * @param unknownFields fields below {@code spec} that no release has, outermost only
 * @param unavailableFields fields below {@code spec} that this release has not, outermost only
 * @param deprecatedFields fields below {@code spec} that are set and deprecated
 * @param spec the {@code spec} as the operator gets it: without nulls and fields that the release does not have, and with
 *     an unknown scalar in the place of each value, and of each list item, that is broken or not given
 */
public record SchemaReport(
        List<SchemaViolation> violations,
        Set<Pointer> brokenItems,
        List<UnknownField> unknownFields,
        List<UnavailableField> unavailableFields,
        List<DeprecatedField> deprecatedFields,
        YamlNode spec) {
    public SchemaReport {
        violations = List.copyOf(violations);
        brokenItems = Set.copyOf(brokenItems);
        unknownFields = List.copyOf(unknownFields);
        unavailableFields = List.copyOf(unavailableFields);
        deprecatedFields = List.copyOf(deprecatedFields);
    }

    /** Whether a place is in a broken list item, about which nothing more is said. */
    public boolean isInBrokenItem(Pointer pointer) {
        return brokenItems.stream().anyMatch(pointer::startsWith);
    }
}

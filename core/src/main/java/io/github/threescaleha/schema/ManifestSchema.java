package io.github.threescaleha.schema;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.FieldType.Field;
import io.github.threescaleha.schema.FieldType.Struct;
import io.github.threescaleha.schema.ReleaseSchema.Purpose;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks APIManagers against the schema of a release. The validator judges, but it is only asked, and only loaded, where
 * the field types do not show at once that it would find nothing. Safe for use by several threads.
 */
public final class ManifestSchema {
    private final Struct manifest = FieldTypes.ofManifest();
    private final FieldType spec;
    private final FieldSuggestions suggestions;
    private @Nullable Validator validator;

    /** A schema of all releases. */
    public ManifestSchema() {
        Field field = Objects.requireNonNull(manifest.field("spec"));
        this.spec = field.type();
        this.suggestions = new FieldSuggestions(spec);
    }

    /** Checks an APIManager as the API server of a release would, and works out what its operator gets. */
    public SchemaReport check(Manifest checked, Release release) {
        YamlMapping root = checked.root();
        Violations violations =
                fits(root, release) ? Violations.NONE : validator().violations(root, release);
        return new SpecView(release, violations, suggestions).of(specOf(root), spec);
    }

    /** The JSON Schema of the APIManager of a release, for editors: indented, as text. */
    public String print(Release release) {
        return ReleaseSchema.derive(SchemaSource.load(), release, Purpose.EDITING)
                .toPrettyString();
    }

    /** Whether the validator certainly finds nothing. A manifest without {@code spec} is for it to judge. */
    boolean fits(YamlMapping root, Release release) {
        return root.get("spec") != null && manifest.fits(root, release);
    }

    private static YamlNode specOf(YamlMapping root) {
        YamlNode node = root.get("spec");
        return node == null ? new YamlMapping(List.of(), List.of(), root.span()) : node;
    }

    private synchronized Validator validator() {
        if (validator == null) {
            validator = new Validator();
        }
        return validator;
    }
}

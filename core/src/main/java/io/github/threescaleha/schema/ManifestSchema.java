package io.github.threescaleha.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.ReleaseSchema.Purpose;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks APIManagers against the schema of a release. Loads its source, and compiles the schema of a release, when first
 * needed, and keeps both. Safe for use by several threads.
 */
public final class ManifestSchema {
    private final Map<Release, Schema> compiled = new EnumMap<>(Release.class);
    private @Nullable SchemaSource source;
    private @Nullable FieldSuggestions suggestions;

    /** Checks an APIManager as the API server of a release would, and works out what its operator gets. */
    public SchemaReport check(Manifest manifest, Release release) {
        Schema schema = compiled(release);
        List<Error> errors = schema.validate(JsonTree.ofManifest(manifest.root()));
        Violations violations = Violations.of(errors, manifest.root());
        return new SpecView(release, violations, suggestions()).of(spec(manifest.root()), source().spec());
    }

    /** The JSON Schema of the APIManager of a release, for editors: indented, as text. */
    public String print(Release release) {
        return ReleaseSchema.derive(source().root(), release, Purpose.EDITING).toPrettyString();
    }

    private static YamlNode spec(YamlMapping root) {
        YamlNode spec = root.get("spec");
        return spec == null ? new YamlMapping(List.of(), List.of(), root.span()) : spec;
    }

    private synchronized Schema compiled(Release release) {
        return compiled.computeIfAbsent(
                release,
                key -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ReleaseSchema.derive(source().root(), key, Purpose.VALIDATION)));
    }

    private synchronized SchemaSource source() {
        if (source == null) {
            source = SchemaSource.load();
        }
        return source;
    }

    private synchronized FieldSuggestions suggestions() {
        if (suggestions == null) {
            suggestions = new FieldSuggestions(source().spec());
        }
        return suggestions;
    }
}

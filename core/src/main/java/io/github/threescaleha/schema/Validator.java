package io.github.threescaleha.schema;

import com.networknt.schema.Schema;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.ReleaseSchema.Purpose;
import io.github.threescaleha.yaml.YamlMapping;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds by the schema of a release what the API server would refuse. Compiles each schema when it is first needed. */
final class Validator {
    private final JsonNode source = SchemaSource.load();
    private final Map<Release, Schema> compiled = new EnumMap<>(Release.class);

    Violations violations(YamlMapping root, Release release) {
        return ValidatorErrors.of(compiled(release).validate(JsonTree.ofManifest(root)), root, ViolationText::of);
    }

    private synchronized Schema compiled(Release release) {
        return compiled.computeIfAbsent(release, this::compile);
    }

    private Schema compile(Release release) {
        return Schemas.compile(ReleaseSchema.derive(source, release, Purpose.VALIDATION));
    }
}

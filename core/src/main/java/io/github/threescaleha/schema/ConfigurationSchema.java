package io.github.threescaleha.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import io.github.threescaleha.yaml.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a configuration against its schema. */
public final class ConfigurationSchema {
    private static final String RESOURCE = "configuration.schema.json";

    private ConfigurationSchema() {}

    /** What in a configuration does not fit; a key that is not known is told its nearest neighbour. */
    public static List<SchemaViolation> violations(YamlMapping root) {
        JsonNode source = load();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source);
        List<Error> unknownKeys = new ArrayList<>();
        List<Error> others = new ArrayList<>();
        for (Error error : schema.validate(JsonTree.ofObject(root))) {
            (error.getKeyword().equals("additionalProperties") ? unknownKeys : others).add(error);
        }
        List<SchemaViolation> violations =
                new ArrayList<>(Violations.of(others, root).all());
        unknownKeys.forEach(error -> violations.add(unknownKey(error)));
        return violations;
    }

    /** The schema, as text. */
    public static String print() {
        return load().toPrettyString();
    }

    private static SchemaViolation unknownKey(Error error) {
        Pointer at = Violations.pointer(error.getInstanceLocation()).child(error.getProperty());
        List<String> known = knownKeys(at);
        String nearest = Similarity.nearest(error.getProperty(), known);
        String hint = nearest == null ? "known are " + String.join(", ", known) : "did you mean " + nearest + "?";
        return new SchemaViolation(at, at.dotted() + " is not known; " + hint, "correct or remove it");
    }

    private static List<String> knownKeys(Pointer at) {
        JsonNode node = load();
        Pointer parent = at.parent();
        for (String step : parent == null ? List.<String>of() : parent.steps()) {
            JsonNode items = node.path("items");
            node = items.isObject() ? items : node.path("properties").path(step);
        }
        List<String> names = new ArrayList<>();
        node.path("properties").forEachEntry((name, ignored) -> names.add(name));
        return names;
    }

    private static JsonNode load() {
        try (InputStream in = ConfigurationSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

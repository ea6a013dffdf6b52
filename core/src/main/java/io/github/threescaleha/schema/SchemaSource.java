package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.FieldType.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one annotated JSON Schema from which everything about fields comes. */
final class SchemaSource {
    private static final String RESOURCE = "apimanager.schema.json";
    private static final String DEFINITION = "#/$defs/";

    private final JsonNode root;
    private final Map<String, FieldType> definitions = new HashMap<>();
    private final FieldType spec;

    private SchemaSource(JsonNode root) {
        this.root = root;
        this.spec = type(root.path("properties").path("spec"));
    }

    static SchemaSource load() {
        try (InputStream in = SchemaSource.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return new SchemaSource(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** What may stand at {@code spec}. */
    FieldType spec() {
        return spec;
    }

    private FieldType type(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return definition(reference.substring(DEFINITION.length()));
        }
        if (schema.has("properties")) {
            return struct(schema.get("properties"));
        }
        if (schema.has("items")) {
            return new FieldType.ListOf(type(schema.get("items")));
        }
        JsonNode values = schema.path("additionalProperties");
        return values.isObject() ? new FieldType.MapOf(type(values)) : new FieldType.Leaf();
    }

    private FieldType definition(String name) {
        FieldType known = definitions.get(name);
        if (known != null) {
            return known;
        }
        FieldType type = type(root.path("$defs").path(name));
        definitions.put(name, type);
        return type;
    }

    private FieldType.Struct struct(JsonNode properties) {
        Map<String, Field> fields = new LinkedHashMap<>();
        properties.forEachEntry((name, schema) -> fields.put(name, field(schema)));
        return new FieldType.Struct(fields);
    }

    private Field field(JsonNode schema) {
        Release since = release(schema, "x-since");
        Release until = release(schema, "x-until");
        return new Field(
                type(schema),
                since == null ? Release.all().get(0) : since,
                until == null ? Release.newest() : until,
                release(schema, "x-deprecated-since"));
    }

    private static @Nullable Release release(JsonNode schema, String keyword) {
        return Release.named(schema.path(keyword).asString(""));
    }
}

package io.github.threescaleha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Writes the annotated schema in the short form that {@link FieldTypes} reads, by the names of its mappings. */
final class FieldNotation {
    private static final String DEFINITION = "#/$defs/";
    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$comment",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "items",
            "required",
            "additionalProperties",
            "format",
            "minimum",
            "const",
            "enum",
            "pattern",
            "x-since",
            "x-until",
            "x-deprecated-since");

    private final JsonNode root;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> definitions = new HashMap<>();

    private FieldNotation(JsonNode root) {
        this.root = root;
    }

    static Map<String, String> of(JsonNode root) {
        FieldNotation notation = new FieldNotation(root);
        notation.type("manifest", root);
        return notation.written;
    }

    private String type(String name, JsonNode schema) {
        assertThat(UNDERSTOOD).containsAll(schema.propertyNames());
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return definition(reference.substring(DEFINITION.length()));
        }
        if (schema.has("properties")) {
            return struct(name, schema);
        }
        return switch (types(schema)) {
            case "array" -> "[" + type(name + "[]", schema.get("items"));
            case "object" -> values(name, schema.path("additionalProperties"));
            case "string" -> text(schema);
            case "integer" -> whole(schema);
            case "integer,string" -> "~" + schema.get("pattern").asString();
            case "boolean" -> "boolean";
            default -> throw new AssertionError("no notation for " + schema);
        };
    }

    private String definition(String name) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, type(name, root.path("$defs").path(name)));
        }
        return definitions.get(name);
    }

    private String struct(String name, JsonNode schema) {
        assertThat(schema.path("additionalProperties").asBoolean(true)).isTrue();
        StringBuilder lines = new StringBuilder();
        if (schema.has("required")) {
            lines.append(texts(schema.get("required")));
        }
        schema.get("properties")
                .forEachEntry((field, type) -> lines.append('\n').append(field(name, field, type)));
        written.put("@" + name, lines + "\n");
        return "@" + name;
    }

    private String field(String struct, String name, JsonNode schema) {
        List<String> words = new ArrayList<>(List.of(name, type(struct + "." + name, schema)));
        List.of("x-since", "x-until", "x-deprecated-since")
                .forEach(keyword -> words.add(schema.path(keyword).asString("-")));
        while (words.get(words.size() - 1).equals("-")) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private String values(String name, JsonNode schema) {
        return schema.isObject() ? "{" + type(name + "{}", schema) : "object";
    }

    private static String text(JsonNode schema) {
        if (schema.has("const")) {
            return "=" + schema.get("const").asString();
        }
        return schema.has("enum") ? "=" + texts(schema.get("enum")) : "string";
    }

    private static String whole(JsonNode schema) {
        String format = schema.path("format").asString();
        assertThat(format).isIn("int32", "int64");
        long most = format.equals("int32") ? Integer.MAX_VALUE : Long.MAX_VALUE;
        return "#" + schema.path("minimum").asLong(-most - 1) + ":" + most;
    }

    private static String types(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray() ? texts(type) : type.asString();
    }

    private static String texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(","));
    }
}

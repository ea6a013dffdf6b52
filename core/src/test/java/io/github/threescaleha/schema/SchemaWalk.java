package io.github.threescaleha.schema;

import static io.github.threescaleha.schema.FieldTable.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the fields out of a JSON Schema in the form of the tables. */
final class SchemaWalk {
    private static final String DEFINITION = "#/$defs/";

    private final JsonNode root;
    private final List<String> leaves;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param leaves the definitions that are not looked into
     */
    private SchemaWalk(JsonNode root, List<String> leaves) {
        this.root = root;
        this.leaves = leaves;
    }

    static List<String> fields(JsonNode root) {
        SchemaWalk walk = new SchemaWalk(root, FieldTable.kubernetesTypes());
        walk.descend("", root.at("/properties/spec"));
        return walk.lines;
    }

    static List<String> kubernetesFields(JsonNode root) {
        SchemaWalk walk = new SchemaWalk(root, List.of());
        for (String name : FieldTable.kubernetesTypes()) {
            walk.definition(name, root.path("$defs").path(name));
        }
        return walk.lines;
    }

    private void descend(String path, JsonNode schema) {
        JsonNode target = resolved(schema);
        target.path("properties").forEachEntry((name, property) -> {
            String at = path.isEmpty() ? name : path + "." + name;
            lines.add(line(at, type(property), isRequired(target, name), bounds(resolved(property))));
            into(at, property);
        });
    }

    private void into(String path, JsonNode schema) {
        if (leaves.contains(reference(schema))) {
            return;
        }
        JsonNode target = resolved(schema);
        descend(path, target);
        if (target.has("items") && !leaves.contains(reference(target.get("items")))) {
            descend(path + "[]", target.get("items"));
        }
    }

    private void definition(String name, JsonNode schema) {
        schema.path("properties")
                .forEachEntry((field, property) ->
                        lines.add(line(name, field, namedType(property), isRequired(schema, field))));
        if (schema.has("items")) {
            lines.add(line(name, "[]", namedType(schema.get("items")), "false"));
        }
    }

    private String type(JsonNode schema) {
        JsonNode target = resolved(schema);
        String type = target.path("type").asString("");
        return switch (type) {
            case "array" -> "array<" + type(target.path("items")) + ">";
            case "integer" -> "integer:" + target.path("format").asString();
            case "object" -> map(target, type(resolved(target.path("additionalProperties"))));
            default -> type;
        };
    }

    private static String map(JsonNode object, String values) {
        return object.path("additionalProperties").isObject() ? "map<string," + values + ">" : "object";
    }

    /** The type, with a definition that the table of Kubernetes types has called by its name. */
    private String namedType(JsonNode schema) {
        String reference = reference(schema);
        if (FieldTable.kubernetesTypes().contains(reference) || reference.equals("quantity")) {
            return reference;
        }
        JsonNode target = resolved(schema);
        if (target.has("items")) {
            return "array<" + namedType(target.get("items")) + ">";
        }
        JsonNode values = target.path("additionalProperties");
        return values.isObject() ? "map<string," + namedType(values) + ">" : type(target);
    }

    private static String bounds(JsonNode schema) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining("|"));
        }
        List<String> bounds = new ArrayList<>();
        for (String keyword : List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")) {
            if (schema.has(keyword) && !isBoundOfFormat(schema, keyword)) {
                bounds.add(keyword + "=" + schema.get(keyword).asString());
            }
        }
        return bounds.isEmpty() ? "-" : String.join(",", bounds);
    }

    private static boolean isBoundOfFormat(JsonNode schema, String keyword) {
        long bound = schema.get(keyword).asLong();
        return switch (schema.path("format").asString("")) {
            case "int32" -> bound == Integer.MIN_VALUE || bound == Integer.MAX_VALUE;
            case "int64" -> bound == Long.MIN_VALUE || bound == Long.MAX_VALUE;
            default -> false;
        };
    }

    private static String isRequired(JsonNode schema, String name) {
        boolean required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(item -> item.asString().equals(name));
        return String.valueOf(required);
    }

    private static String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(DEFINITION) ? reference.substring(DEFINITION.length()) : "";
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = reference(schema);
        return reference.isEmpty() ? schema : resolved(root.path("$defs").path(reference));
    }
}

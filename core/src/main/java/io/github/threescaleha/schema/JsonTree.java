package io.github.threescaleha.schema;

import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our tree as the validator's, as the API server would get it: a key whose value is null is not there. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return object(mapping);
        }
        if (node instanceof YamlSequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((YamlScalar) node);
    }

    /** An APIManager's tree; one without {@code spec} is read as if it had an empty one. */
    static ObjectNode ofManifest(YamlMapping root) {
        ObjectNode object = object(root);
        if (!object.has("spec")) {
            object.set("spec", NODES.objectNode());
        }
        return object;
    }

    /** A mapping's tree. */
    static ObjectNode ofObject(YamlMapping root) {
        return object(root);
    }

    private static ObjectNode object(YamlMapping mapping) {
        ObjectNode object = NODES.objectNode();
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof YamlScalar scalar && scalar.isNull())) {
                object.set(entry.name(), of(entry.value()));
            }
        }
        return object;
    }

    private static JsonNode scalar(YamlScalar scalar) {
        return switch (scalar.type()) {
            case NULL -> NODES.nullNode();
            case BOOLEAN -> NODES.booleanNode(scalar.isTrue());
            case INTEGER -> NODES.numberNode(scalar.integer());
            case FLOAT -> NODES.numberNode(Double.NaN);
            case STRING, UNKNOWN -> NODES.stringNode(scalar.text());
        };
    }
}

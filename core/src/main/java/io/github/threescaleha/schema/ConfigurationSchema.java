package io.github.threescaleha.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks a configuration against its schema. */
public final class ConfigurationSchema {
    private static final String RESOURCE = "configuration.schema.json";

    private ConfigurationSchema() {}

    /** What in a configuration does not fit, but for unknown keys. */
    public static List<SchemaViolation> violations(YamlMapping root) {
        Schema schema = Schemas.compile(load());
        List<Error> errors = schema.validate(JsonTree.ofObject(root)).stream()
                .filter(error -> !error.getKeyword().equals("additionalProperties"))
                .toList();
        return ValidatorErrors.of(errors, root, ConfigurationSchema::words).all();
    }

    /** The keys of a configuration that are not known; each is told its nearest neighbour. */
    public static List<SchemaViolation> unknownKeys(YamlMapping root) {
        List<SchemaViolation> violations = new ArrayList<>();
        addUnknownKeys(root, load(), Pointer.ROOT, violations);
        return violations;
    }

    /** The schema, as text. */
    public static String print() {
        return load().toPrettyString();
    }

    private static SchemaViolation words(Error error, Pointer at, @Nullable YamlNode value) {
        return switch (error.getKeyword()) {
            case "pattern" -> {
                String fault = at.last().equals("expires") ? " is no date such as 2027-03-31" : " is blank";
                yield new SchemaViolation(at, at.dotted() + fault, "correct it");
            }
            case "minItems" -> new SchemaViolation(at, at.dotted() + " is an empty list", "name one or more");
            default -> ViolationText.of(error, at, value);
        };
    }

    /** A key is unknown whatever its value is, be it null, which the validator does not get to see. */
    private static void addUnknownKeys(YamlNode node, JsonNode schema, Pointer at, List<SchemaViolation> into) {
        if (node instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                addUnknownKeys(list.items().get(i), schema.path("items"), at.child(i), into);
            }
        } else if (node instanceof YamlMapping mapping && schema.path("properties") instanceof ObjectNode known) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                Pointer pointer = at.child(entry.name());
                if (known.has(entry.name())) {
                    addUnknownKeys(entry.value(), known.path(entry.name()), pointer, into);
                } else {
                    into.add(unknownKey(entry.name(), pointer, List.copyOf(known.propertyNames())));
                }
            }
        }
    }

    private static SchemaViolation unknownKey(String name, Pointer at, List<String> known) {
        String nearest = Similarity.nearest(name, known);
        String hint = nearest == null ? "known are " + String.join(", ", known) : "did you mean " + nearest + "?";
        return new SchemaViolation(at, at.dotted() + " is not known; " + hint, "correct or remove it");
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

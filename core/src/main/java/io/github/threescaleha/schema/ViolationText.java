package io.github.threescaleha.schema;

import com.networknt.schema.Error;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what the validator found in words for people who write manifests. */
final class ViolationText {
    private static final int LONGEST_QUOTE = 60;

    private ViolationText() {}

    static SchemaViolation of(Error error, Pointer at, @Nullable YamlNode value) {
        JsonNode schema = error.getSchemaNode();
        String path = at.dotted();
        return switch (error.getKeyword()) {
            case "required" ->
                new SchemaViolation(at, path + " is required and not set", "set " + path, SchemaFix.ofItem(at, value));
            case "type" -> wrongType(at, types(schema), value);
            case "const" ->
                new SchemaViolation(
                        at,
                        path + " is " + describe(value) + "; the operator reads only " + schema.asString(),
                        "write " + schema.asString());
            case "enum" -> {
                String values = String.join(", ", texts(schema));
                if (value instanceof YamlScalar number
                        && number.type() == Type.FLOAT
                        && texts(schema).contains(number.text())) {
                    yield wrongType(at, List.of("string"), value);
                }
                yield new SchemaViolation(
                        at, path + " is " + describe(value) + ", which is none of " + values, "write one of " + values);
            }
            case "minimum" -> bound(at, value, "at least " + schema.asString());
            case "maximum" -> bound(at, value, "at most " + schema.asString());
            case "pattern" ->
                new SchemaViolation(
                        at,
                        path + " is " + describe(value) + ", which is no quantity",
                        "write a quantity such as 500m, 2 or 512Mi");
            default -> new SchemaViolation(at, path + " does not fit: " + error.getMessage(), "correct " + path);
        };
    }

    private static SchemaViolation bound(Pointer at, @Nullable YamlNode value, String bound) {
        return new SchemaViolation(
                at, at.dotted() + " is " + describe(value) + "; it must be " + bound, "set it to " + bound);
    }

    private static SchemaViolation wrongType(Pointer at, List<String> expected, @Nullable YamlNode value) {
        String wanted = String.join(
                " or ", expected.stream().map(ViolationText::withArticle).toList());
        String message = at.dotted() + " is " + describe(value) + "; it must be " + wanted;
        return new SchemaViolation(
                at, message, fix(at, expected, wanted, value), SchemaFix.unquoting(at, expected, value));
    }

    private static String fix(Pointer at, List<String> expected, String wanted, @Nullable YamlNode value) {
        if (value instanceof YamlScalar scalar && SchemaFix.unquoted(expected, scalar) != null) {
            return "remove the quotes: " + key(at) + scalar.text();
        }
        if (value instanceof YamlScalar scalar && expected.contains("string") && !scalar.isNull()) {
            return "quote it: " + key(at) + "\"" + scalar.text() + "\"";
        }
        return "give " + wanted;
    }

    /** What stands before a value: the item of a list has no key. */
    private static String key(Pointer at) {
        return at.dotted().endsWith("]") ? "" : at.last() + ": ";
    }

    private static List<String> types(JsonNode schema) {
        return schema.isArray() ? texts(schema) : List.of(schema.asString());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String withArticle(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "string" -> "text";
            case "object" -> "a mapping";
            case "array" -> "a list";
            default -> type;
        };
    }

    private static String describe(@Nullable YamlNode value) {
        if (value instanceof YamlMapping) {
            return "a mapping";
        }
        if (!(value instanceof YamlScalar scalar)) {
            return value == null ? "null" : "a list";
        }
        return switch (scalar.type()) {
            case NULL -> "null";
            case BOOLEAN -> "the boolean " + scalar.text();
            case INTEGER, FLOAT -> "the number " + shortened(scalar.text());
            case STRING, UNKNOWN -> "the text \"" + shortened(scalar.text()) + "\"";
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
    }
}

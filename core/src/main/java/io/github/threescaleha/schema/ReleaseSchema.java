package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema of one release from the annotated source. */
final class ReleaseSchema {
    private static final long INT32_BITS = 31;

    private final Release release;
    private final Purpose purpose;

    /** What a schema is derived for. */
    enum Purpose {
        /** To be printed for people and editors. */
        EDITING,
        /** To be run: without texts, unknown fields let pass, integer formats as bounds. */
        VALIDATION
    }

    private ReleaseSchema(Release release, Purpose purpose) {
        this.release = release;
        this.purpose = purpose;
    }

    static ObjectNode derive(JsonNode source, Release release, Purpose purpose) {
        ObjectNode derived = new ReleaseSchema(release, purpose).schema(source, 0);
        if (purpose == Purpose.EDITING) {
            derived.put("title", source.path("title").asString() + " " + release);
            dropUnusedDefinitions(derived);
        }
        return derived;
    }

    private ObjectNode schema(JsonNode source, int depth) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        source.forEachEntry((keyword, value) -> copy(keyword, value, out, depth));
        if (purpose == Purpose.VALIDATION) {
            addBounds(source.path("format").asString(""), out);
        } else if (source.has("properties") && isPruned(depth) && !source.has("additionalProperties")) {
            out.put("additionalProperties", false);
        }
        return out;
    }

    private void copy(String keyword, JsonNode value, ObjectNode out, int depth) {
        switch (keyword) {
            case "properties", "$defs" -> out.set(keyword, properties(value, keyword.equals("$defs") ? 2 : depth + 1));
            case "items" -> out.set(keyword, schema(value, depth + 1));
            case "additionalProperties" -> out.set(keyword, value.isObject() ? schema(value, depth + 1) : value);
            case "title", "description", "$comment", "$schema" -> {
                if (purpose == Purpose.EDITING && !keyword.equals("$comment")) {
                    out.set(keyword, value);
                }
            }
            case "x-since", "x-until" -> {}
            case "x-deprecated-since" -> markDeprecated(value.asString(), out);
            default -> out.set(keyword, value);
        }
    }

    private void markDeprecated(String since, ObjectNode out) {
        Release from = Release.named(since);
        if (purpose == Purpose.EDITING && from != null && release.isAtLeast(from)) {
            out.put("deprecated", true);
        }
    }

    private ObjectNode properties(JsonNode source, int depth) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        source.forEachEntry((name, schema) -> {
            if (isIn(schema)) {
                out.set(name, schema(schema, depth));
            }
        });
        return out;
    }

    private boolean isIn(JsonNode schema) {
        Release since = Release.named(schema.path("x-since").asString(""));
        Release until = Release.named(schema.path("x-until").asString(""));
        return (since == null || release.isAtLeast(since)) && (until == null || until.isAtLeast(release));
    }

    /**
     * Whether the API server drops unknown fields here. Up to 2.10 it keeps all of them, in 2.12 it drops them everywhere,
     * in the others it keeps those right below {@code spec} (the CRDs of the release branches).
     */
    private boolean isPruned(int depth) {
        if (depth == 0 || !release.isAtLeast(Release.V2_11)) {
            return false;
        }
        return depth > 1 || release == Release.V2_12;
    }

    private static void addBounds(String format, ObjectNode out) {
        if (format.equals("int32")) {
            addIfAbsent(out, -(1L << INT32_BITS), (1L << INT32_BITS) - 1);
        } else if (format.equals("int64")) {
            addIfAbsent(out, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    private static void addIfAbsent(ObjectNode out, long minimum, long maximum) {
        if (!out.has("minimum")) {
            out.put("minimum", minimum);
        }
        out.put("maximum", maximum);
    }

    private static void dropUnusedDefinitions(ObjectNode schema) {
        if (!(schema.get("$defs") instanceof ObjectNode definitions)) {
            return;
        }
        int before;
        do {
            before = definitions.size();
            String text = schema.toString();
            for (String name : definitions.propertyNames().toArray(String[]::new)) {
                if (!text.contains("\"#/$defs/" + name + "\"")) {
                    definitions.remove(name);
                }
            }
        } while (definitions.size() < before);
    }
}

package io.github.threescaleha.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one annotated JSON Schema from which everything about fields comes. */
final class SchemaSource {
    private static final String RESOURCE = "apimanager.schema.json";

    private SchemaSource() {}

    static JsonNode load() {
        try (InputStream in = SchemaSource.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

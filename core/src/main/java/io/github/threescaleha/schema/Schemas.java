package io.github.threescaleha.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Compiles schemas. The validator logs through slf4j, which tells standard error when an application has no logging; what
 * an application prints is its own affair, so slf4j is started here without that word.
 */
final class Schemas {
    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    static {
        if (System.getProperty(VERBOSITY) == null && !hasLogging()) {
            startLoggingQuietly();
        }
    }

    private Schemas() {}

    static Schema compile(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static boolean hasLogging() {
        ClassLoader loader = LoggerFactory.class.getClassLoader();
        return loader == null || loader.getResource(PROVIDERS) != null;
    }

    private static void startLoggingQuietly() {
        System.setProperty(VERBOSITY, "ERROR");
        try {
            LoggerFactory.getILoggerFactory();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }
}

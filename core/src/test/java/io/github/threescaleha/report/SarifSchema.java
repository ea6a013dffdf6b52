package io.github.threescaleha.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;

/** Compares SARIF with the JSON Schema that the standard publishes. */
final class SarifSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Objects.requireNonNull(
                    SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "the schema of SARIF"));

    private SarifSchema() {}

    /** What does not fit, with its place. */
    static List<String> errors(String sarif) {
        return SCHEMA.validate(sarif, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}

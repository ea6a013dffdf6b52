package io.github.threescaleha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretSchemaTest {
    private static List<SchemaViolation> violations(String text) {
        return SecretSchema.violations(Given.manifest("kind: Secret\n" + text + "\n"));
    }

    @Test
    void secret_that_fits_has_no_violation() {
        assertThat(violations(
                        "metadata: {labels: {a: b, c: }, annotations: {d: e}}\ndata: {A: YQ==}\nstringData: {B: b}"))
                .isEmpty();
        assertThat(violations("")).isEmpty();
        assertThat(violations("metadata:\ndata:\nstringData:")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "data: {A: hidden}, data.A is not base64, 'encode the value, or give it as it is under stringData'",
        "data: hidden, data must be a mapping, give a mapping of keys and texts",
        "stringData: [hidden], stringData must be a mapping, give a mapping of keys and texts",
        "stringData: {A: 123456}, stringData.A must be text, quote the value",
        "metadata: {labels: {a: 1}}, metadata.labels.a must be text, quote it",
        "metadata: {annotations: {a: true}}, metadata.annotations.a must be text, quote it",
        "metadata: {labels: [a]}, metadata.labels must be a mapping, give a mapping of texts"
    })
    void violation_says_where_and_gives_no_value_away(String text, String message, String fix) {
        assertThat(violations(text)).extracting(SchemaViolation::message).containsExactly(message);
        assertThat(violations(text)).extracting(SchemaViolation::fix).containsExactly(fix);
        assertThat(violations(text).toString()).doesNotContain("hidden").doesNotContain("123456");
    }

    @Test
    void number_under_data_is_told() {
        assertThat(violations("data: {A: 123456}"))
                .extracting(violation -> violation.pointer().text())
                .containsExactly("/data/A");
    }

    @Test
    void value_of_a_parameter_that_is_not_given_breaks_nothing() {
        assertThat(SecretSchema.violations(Given.manifest("""
                        kind: Template
                        parameters: [{name: X}]
                        objects:
                          - {kind: Secret, metadata: {labels: {a: "${{X}}"}}, data: {A: "${X}"}, stringData: "${{X}}"}
                        """))).isEmpty();
    }
}

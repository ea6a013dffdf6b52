package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlScalar.Type;
import io.github.threescaleha.yaml.YamlSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateParametersTest {
    private static final String PARAMETERS = """
            parameters:
              - {name: TEXT, value: abc}
              - {name: NUMBER, value: "2"}
              - {name: PLAIN_NUMBER, value: 3}
              - {name: BOOL, value: "true"}
              - {name: YES, value: "yes"}
              - {name: NONE, value: "null"}
              - {name: EMPTY, value: ""}
              - {name: OBJECT, value: '{"a": 1}'}
              - {name: NOT_GIVEN, required: true}
              - {name: NULL_GIVEN, value: }
              - {name: GENERATED, generate: expression, from: "[a-z]{8}"}
              - {name: BACK, value: "$1 \\\\ ${TEXT}"}
              - {value: nameless}
              - text
            """;

    private static YamlMapping spec(String spec) {
        return Given.manifest(
                        "kind: Template\nobjects:\n  - kind: APIManager\n    spec:\n" + spec.indent(6) + PARAMETERS)
                .root()
                .mapping("spec");
    }

    private static YamlScalar value(String written) {
        return (YamlScalar) spec("v: " + written).entry("v").value();
    }

    @ParameterizedTest
    @CsvSource({
        "'${TEXT}', abc",
        "'x-${TEXT}-${NUMBER}-y', x-abc-2-y",
        "'${EMPTY}', ''",
        "'a${EMPTY}b', ab",
        "'${BACK}', '$1 \\ ${TEXT}'",
        "'${UNDECLARED}', '${UNDECLARED}'",
        "'${UNDECLARED}-${TEXT}', '${UNDECLARED}-abc'",
        "'${{UNDECLARED}}', '${{UNDECLARED}}'",
        "'${ TEXT }', '${ TEXT }'",
        "'$TEXT', $TEXT",
        "'${{TEXT}}', abc"
    })
    void text_is_put_in(String written, String text) {
        YamlScalar value = value("\"" + written + "\"");

        assertThat(value.text()).isEqualTo(text);
        assertThat(value.type()).isEqualTo(Type.STRING);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, INTEGER",
        "PLAIN_NUMBER, INTEGER",
        "BOOL, BOOLEAN",
        "YES, STRING",
        "NONE, NULL",
        "EMPTY, STRING",
        "TEXT, STRING",
        "OBJECT, UNKNOWN",
        "NOT_GIVEN, UNKNOWN",
        "NULL_GIVEN, UNKNOWN",
        "GENERATED, UNKNOWN"
    })
    void typed_parameter_has_the_type_of_its_value(String name, Type type) {
        assertThat(value("${{" + name + "}}").type()).isEqualTo(type);
        assertThat(value("\"${{" + name + "}}\"").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER", "PLAIN_NUMBER", "BOOL"})
    void untyped_parameter_stays_text(String name) {
        assertThat(value("${" + name + "}").type()).isEqualTo(Type.STRING);
    }

    @ParameterizedTest
    @CsvSource({"'${NOT_GIVEN}'", "'a-${GENERATED}'", "'${TEXT}-${NOT_GIVEN}'", "'${NULL_GIVEN}'"})
    void value_with_a_parameter_that_is_not_given_is_unknown(String written) {
        assertThat(value("\"" + written + "\"").isUnknown()).isTrue();
    }

    @Test
    void place_and_style_stay() {
        YamlScalar value = value("\"${TEXT}\"");

        assertThat(value.span().start()).hasToString("5:10");
        assertThat(value.style()).isEqualTo(Style.DOUBLE_QUOTED);
    }

    @Test
    void keys_and_items_are_replaced_too() {
        YamlMapping spec =
                spec("labels: {\"${TEXT}\": 1, \"x-${NOT_GIVEN}\": 2}\nlist: [\"${TEXT}\", {a: \"${NUMBER}\"}]");

        assertThat(spec.mapping("labels").entries())
                .extracting(YamlMapping.Entry::name)
                .containsExactly("abc", "x-${NOT_GIVEN}");
        YamlSequence list = (YamlSequence) spec.get("list");
        assertThat(((YamlScalar) list.items().get(0)).text()).isEqualTo("abc");
        assertThat(((YamlMapping) list.items().get(1)).string("a")).isEqualTo("2");
    }

    @Test
    void object_outside_a_template_keeps_its_dollars() {
        YamlMapping root =
                Given.manifest("kind: APIManager\nspec: {a: \"${TEXT}\"}\n").root();

        assertThat(root.mapping("spec").string("a")).isEqualTo("${TEXT}");
    }

    @Test
    void list_in_a_template_knows_its_parameters() {
        YamlMapping root = Given.manifest("""
                kind: Template
                parameters: [{name: X, value: abc}]
                objects:
                  - kind: List
                    items:
                      - {kind: APIManager, metadata: {name: "${X}"}}
                """).root();

        assertThat(root.mapping("metadata").string("name")).isEqualTo("abc");
    }

    @Test
    void template_without_parameters_changes_nothing() {
        YamlMapping root = Given.manifest("kind: Template\nobjects: [{kind: APIManager, a: \"${X}\"}]\n")
                .root();

        assertThat(root.string("a")).isEqualTo("${X}");
    }

    @Test
    void parameters_that_multiply_beyond_all_measure_make_the_value_unknown() {
        String text = """
                kind: Template
                objects:
                  - kind: APIManager
                    a: "${X}"
                    b: "%s"
                    c: "${X}"
                parameters: [{name: X, value: %s}]
                """.formatted("${X}".repeat(2_000), "x".repeat(1_000));
        YamlMapping root = Given.manifest(text).root();

        assertThat(root.string("a")).hasSize(1_000);
        assertThat(((YamlScalar) root.get("b")).isUnknown()).isTrue();
        assertThat(((YamlScalar) root.get("c")).isUnknown()).isTrue();
    }
}

package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.threescaleha.Given;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTypesTest {
    private record Row(String written, String type, String value) {}

    static List<Row> rows() throws IOException {
        try (InputStream in = ScalarTypesTest.class.getResourceAsStream("scalars.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void scalar_is_taken_for_what_kubectl_takes_it_for(Row row) {
        YamlScalar scalar = Given.scalar("v: " + row.written() + "\n", "v");

        assertThat(scalar.type().name()).isEqualTo(row.type());
        switch (scalar.type()) {
            case BOOLEAN -> assertThat(scalar.isTrue()).isEqualTo(Boolean.parseBoolean(row.value()));
            case INTEGER -> assertThat(scalar.integer()).hasToString(row.value());
            case STRING -> assertThat(scalar.text()).isEqualTo(row.value());
            default -> assertThat(row.value()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e99999999999", "1e-99999999999", "1e99999999999", "1e-2147483648", "0e-99999999999"})
    void exponent_beyond_any_number_breaks_nothing(String written) {
        YamlScalar scalar = Given.scalar("v: " + written, "v");

        assertThat(scalar.type()).isIn(Type.INTEGER, Type.FLOAT, Type.STRING);
        if (scalar.type() == Type.INTEGER) {
            assertThat(scalar.integer()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, BOOLEAN",
        "false, BOOLEAN",
        "yes, STRING",
        "null, NULL",
        "~, STRING",
        "'', STRING",
        "2, INTEGER",
        "2.5, FLOAT",
        "text, STRING",
        "'{\"a\": 1}', UNKNOWN",
        "'[1]', UNKNOWN"
    })
    void text_put_in_the_place_of_a_whole_value_is_read_as_json(String text, Type type) {
        assertThat(YamlReader.scalarOf(text, Span.START).type()).isEqualTo(type);
    }

    @Test
    void only_an_integer_has_a_number() {
        YamlScalar text = Given.scalar("v: '2'", "v");

        assertThatIllegalStateException().isThrownBy(text::integer);
    }
}

package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.SecretData.Value;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDataTest {
    private static SecretData data(String text) {
        return SecretData.of(Given.manifest("kind: Secret\n" + text));
    }

    private static String text(SecretData data, String key) {
        Value value = data.get(key);
        return value == null ? "none" : value.text();
    }

    @Test
    void data_is_decoded_and_string_data_taken_as_it_is() {
        SecretData data = data("data: {A: YWJj}\nstringData: {B: YWJj}\n");

        assertThat(text(data, "A")).isEqualTo("abc");
        assertThat(data.get("A").pointer()).hasToString("/data/A");
        assertThat(text(data, "B")).isEqualTo("YWJj");
        assertThat(data.get("B").pointer()).hasToString("/stringData/B");
        assertThat(data.all().keySet()).containsExactlyInAnyOrder("A", "B");
        assertThat(data.broken()).isEmpty();
    }

    @Test
    void string_data_wins_over_data() {
        SecretData data = data("stringData: {A: mine}\ndata: {A: YWJj}\n");

        assertThat(text(data, "A")).isEqualTo("mine");
        assertThat(data.get("A").pointer()).hasToString("/stringData/A");
    }

    @ParameterizedTest
    @CsvSource({"YQ==, a", "'', ''", "'YW\\nJj', abc", "/+8=, \uFFFD\uFFFD"})
    void base64_is_read_as_the_api_server_reads_it(String encoded, String text) {
        SecretData data = data("data: {A: \"" + encoded + "\"}\n");

        assertThat(text(data, "A")).isEqualTo(text);
        assertThat(data.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ", "YQ=", "Y Q=", "-_8=", "abc!", "redis://host", "YQ==YQ=="})
    void base64_without_padding_or_with_other_letters_is_broken(String encoded) {
        SecretData data = data("data: {A: \"" + encoded + "\"}\n");

        assertThat(data.broken()).containsExactly(new Pointer("/data/A"));
        assertThat(data.get("A").text()).isNull();
        assertThat(data.get("A").isEmpty()).isFalse();
    }

    @Test
    void block_of_base64_may_have_line_breaks() {
        assertThat(text(data("data:\n  A: |\n    YW\n    Jj\n"), "A")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[a]", "{a: b}", "1.5"})
    void value_that_is_no_text_is_broken(String value) {
        SecretData data = data("stringData: {A: " + value + "}\n");

        assertThat(data.broken()).containsExactly(new Pointer("/stringData/A"));
        assertThat(data.get("A").text()).isNull();
    }

    @Test
    void null_is_as_if_it_were_not_there() {
        SecretData data = data("data: {A: YWJj}\nstringData: {A: , B: }\n");

        assertThat(text(data, "A")).isEqualTo("abc");
        assertThat(data.get("B")).isNull();
        assertThat(data.broken()).isEmpty();
    }

    @Test
    void empty_value_is_empty_and_an_absent_one_is_not() {
        SecretData data = data("stringData: {A: ''}\n");

        assertThat(data.get("A").isEmpty()).isTrue();
        assertThat(data.get("B")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: text", "data: [a]"})
    void data_that_is_no_mapping_is_broken_as_a_whole(String text) {
        assertThat(data(text + "\n").broken()).containsExactly(new Pointer("/data"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', /stringData/X",
        "'data: {}', /data/X",
        "'stringData: {}', /stringData/X",
        "'{data: {}, stringData: {}}', /stringData/X",
        "'{data: , stringData: }', /stringData/X"
    })
    void missing_key_would_go_where_the_others_are(String text, String pointer) {
        String object = text.startsWith("{")
                ? text.substring(1, text.length() - 1).replace("}, ", "}\n").replace(", ", "\n")
                : text;

        assertThat(data(object + "\n").wouldBe("X")).hasToString(pointer);
    }

    @Test
    void value_of_a_parameter_that_is_not_given_is_unknown() {
        Manifest secret = Given.manifest("""
                kind: Template
                parameters: [{name: P}, {name: ALL}]
                objects:
                  - kind: Secret
                    stringData: {A: "${P}"}
                    data: "${{ALL}}"
                """);
        SecretData data = SecretData.of(secret);

        assertThat(data.get("A").text()).isNull();
        assertThat(data.broken()).isEqualTo(List.of());
    }
}

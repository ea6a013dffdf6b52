package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.source.SourceFile;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
    private static String mask(String text) {
        SourceFile file = Given.file(text);
        String masked = SecretMask.mask(file, Given.stream(text).documents()).text();
        assertThat(masked.codePointCount(0, masked.length())).isEqualTo(text.codePointCount(0, text.length()));
        return masked;
    }

    @Test
    void values_of_a_secret_become_stars_and_all_else_stays() {
        assertThat(mask("""
                        kind: Secret # Secret
                        metadata: {name: zync, annotations: {last: "x: hidden"}, labels: {a: b}}
                        data:
                          URL: cmVkaXM=
                        stringData:
                          PASSWORD: "hidden one" # comment
                        """)).isEqualTo("""
                        kind: Secret # Secret
                        metadata: {name: zync, annotations: {last: *** *******}, labels: {a: b}}
                        data:
                          URL: ********
                        stringData:
                          PASSWORD: ******* **** # comment
                        """);
    }

    @Test
    void block_scalars_become_stars_line_by_line() {
        assertThat(mask("kind: Secret\nstringData:\n  A: |\n    one\n    two\n  B: >-\n    three\n"))
                .isEqualTo("kind: Secret\nstringData:\n  A: *\n    ***\n    ***\n  B: **\n    *****\n");
    }

    @Test
    void flow_json_on_one_line_becomes_stars() {
        assertThat(mask("{\"kind\":\"Secret\",\"stringData\":{\"A\":\"hidden\"},\"type\":\"Opaque\"}"))
                .isEqualTo("{\"kind\":\"Secret\",\"stringData\":{\"A\":********},\"type\":\"Opaque\"}");
    }

    @Test
    void values_that_lost_to_a_duplicate_become_stars() {
        String masked = mask("""
                kind: Secret
                stringData: {A: hidden1, A: hidden2}
                stringData: {A: hidden3}
                """);

        assertThat(masked).doesNotContain("hidden");
    }

    @Test
    void secret_that_lost_to_a_duplicate_becomes_stars() {
        assertThat(mask("""
                        kind: List
                        items: [{kind: Secret, stringData: {A: hidden}}]
                        items: []
                        """)).doesNotContain("hidden");
    }

    @Test
    void secret_whose_kind_is_given_twice_becomes_stars() {
        assertThat(mask("kind: Secret\nkind: ConfigMap\nstringData: {A: hidden}\n"))
                .doesNotContain("hidden");
    }

    @Test
    void annotations_that_lost_to_a_duplicate_become_stars() {
        assertThat(mask("""
                        kind: Secret
                        metadata: {annotations: {last: hidden1}}
                        metadata: {annotations: {last: hidden2}, annotations: {last: hidden3}}
                        """)).doesNotContain("hidden");
    }

    @Test
    void values_in_any_shape_become_stars() {
        assertThat(mask("kind: Secret\nstringData:\n  A: [hidden1, {x: hidden2}]\n  B: {c: hidden3}\n"))
                .doesNotContain("hidden");
        assertThat(mask("kind: Secret\nstringData: hidden\n")).doesNotContain("hidden");
    }

    @Test
    void value_behind_an_alias_becomes_stars() {
        assertThat(mask("x: &x hidden\nobject: {kind: Secret, stringData: {A: *x}}\n"))
                .isEqualTo("x: ** ******\nobject: {kind: Secret, stringData: {A: *x}}\n");
    }

    @Test
    void parameter_values_of_a_template_become_stars() {
        assertThat(mask("""
                        kind: Template
                        parameters: [{name: PASSWORD, value: hidden}]
                        objects: [{kind: Secret, stringData: {A: "${PASSWORD}"}}]
                        """)).doesNotContain("hidden").contains("kind: Secret");
    }

    @Test
    void secrets_within_anything_become_stars() {
        assertThat(mask("kind: X\na: [{b: {kind: Secret, data: {A: aGlkZGVu}}}]\n"))
                .doesNotContain("aGlkZGVu");
    }

    @Test
    void every_document_is_masked_with_the_places_of_the_file() {
        assertThat(mask("a: \uD83D\uDE00\n---\nkind: Secret\ndata: {A: hidden}\n---\nb: 1\n"))
                .isEqualTo("a: \uD83D\uDE00\n---\nkind: Secret\ndata: {A: ******}\n---\nb: 1\n");
    }

    @Test
    void text_without_a_secret_stays() {
        String text = "kind: APIManager\ndata: {A: shown}\n";

        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void emoji_in_a_secret_gives_nothing_away_of_the_rest() {
        assertThat(mask("kind: Secret\ndata: {A: a\uD83D\uDE00b, B: hidden}\n"))
                .doesNotContain("hidden")
                .doesNotContain("a\uD83D");
    }
}

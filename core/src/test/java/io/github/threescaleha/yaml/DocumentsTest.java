package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents a text has, and what becomes of those beside a broken one. */
class DocumentsTest {
    private static List<Integer> indices(YamlStream stream) {
        return stream.documents().stream().map(YamlDocument::index).toList();
    }

    private static List<String> places(YamlStream stream) {
        return stream.problems().stream()
                .map(problem -> problem.line() + ":" + problem.column())
                .toList();
    }

    @Test
    void text_with_nothing_in_it_has_no_document() {
        assertThat(Given.stream("").documents()).isEmpty();
        assertThat(Given.stream("\n# only a comment\n").documents()).isEmpty();
    }

    @Test
    void empty_documents_count() {
        YamlStream stream = Given.stream("a: 1\n---\n---\n# only a comment\n---\nb: 2\n...\n---\n");

        assertThat(indices(stream)).containsExactly(0, 1, 2, 3, 4);
        assertThat(stream.documents().stream().map(YamlDocument::isEmpty))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void document_may_begin_on_the_line_of_its_mark() {
        YamlStream stream = Given.stream("--- {a: 1}\n--- text\n");

        assertThat(stream.documents()).hasSize(2);
        assertThat(((YamlScalar) stream.documents().get(1).root()).text()).isEqualTo("text");
        assertThat(stream.documents().get(1).root().span().start()).hasToString("2:5");
    }

    @Test
    void broken_document_is_told_with_its_place_and_does_not_stop_the_next() {
        YamlStream stream = Given.stream("a: 1\n---\nb: : c\n---\nd: 4\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).toString()).startsWith("a.yaml:3:4: cannot be parsed: ");
        assertThat(indices(stream)).containsExactly(0, 2);
    }

    @Test
    void places_after_a_broken_document_are_those_of_the_file() {
        YamlStream stream = Given.stream("\uD83D\uDE00: : x\r\n---\r\nkey: \uD83D\uDE00\r\nlast: 1\r\n");

        YamlMapping root = (YamlMapping) stream.documents().get(0).root();
        assertThat(root.get("key").span().start()).hasToString("3:6");
        assertThat(root.get("key").span().start().offset()).isEqualTo(18);
        assertThat(root.get("last").span().start()).hasToString("4:7");
    }

    @Test
    void place_in_the_second_of_two_broken_documents_is_that_of_the_file() {
        YamlStream stream = Given.stream("a: : 1\n---\nb: 2\nc: : 3\n---\nd: 4\n");

        assertThat(places(stream)).containsExactly("1:4", "4:4");
        assertThat(indices(stream)).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "a: {b: 1", "a: \"text", "a: 'text", "a: [1,\n  2"})
    void document_that_is_not_closed_does_not_swallow_the_next(String open) {
        YamlStream stream = Given.stream(open + "\n---\nb: 2\n---\nc: 3\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(indices(stream)).containsExactly(1, 2);
    }

    @Test
    void dashes_within_a_text_begin_no_document() {
        YamlStream stream = Given.stream("a: : b\n---x: 1\n---\nc: 2\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.documents()).hasSize(1);
        assertThat(stream.documents().get(0).root().span().start()).hasToString("4:1");
    }

    @Test
    void control_character_is_told_where_it_is() {
        YamlStream stream = Given.stream("a: 1\n---\nb: \uD83D\uDE00x\u0007y\n");

        assertThat(stream.problems()).hasSize(1);
        Problem problem = stream.problems().get(0);
        assertThat(problem.message()).contains("control character");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(6);
    }

    @Test
    void control_character_does_not_take_the_documents_around_it() {
        String long1 = "a: 1 # " + "x".repeat(3000) + "\n---\n";
        YamlStream stream = Given.stream(long1 + "b: : 1\n---\nc: 1\n---\nd: x\u0007\n---\ne: 1\n---\nf: \u0007\n");

        assertThat(indices(stream)).containsExactly(0, 2, 4);
        assertThat(places(stream)).containsExactly("3:4", "7:5", "11:4");
    }

    @Test
    void tab_that_indents_is_told() {
        assertThat(places(Given.stream("a:\n\tb: 1\n"))).containsExactly("2:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas: {{ .Values.replicas }}\n",
                "{{- if .Values.enabled }}\na: 1\n{{- end }}\n",
                "{% if x %}\na: 1\n{% endif %}\n"
            })
    void template_is_named_as_one(String text) {
        YamlStream stream = Given.stream(text);

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains("template").contains("render it first");
    }

    @Test
    void template_is_told_once_for_the_whole_file() {
        assertThat(Given.stream("a: {{ x }}\n---\nb: {{ y }}\n---\nc: {{ z }}\n")
                        .problems())
                .hasSize(1);
    }

    @Test
    void text_with_braces_that_is_yaml_is_no_template() {
        YamlStream stream = Given.stream("a: \"{{ x }}\"\n");

        assertThat(stream.problems()).isEmpty();
        assertThat(stream.documents()).hasSize(1);
    }

    @Test
    void json_may_be_indented_by_tabs() {
        String text = "{\n\t\"a\": {\n\t\t\"b\":\t\"x\ty\",\n\t\t\"c\": \"\\\"\t\"\n\t}\n}\n";
        YamlMapping inner = Given.mapping(text).mapping("a");

        assertThat(inner.string("b")).isEqualTo("x\ty");
        assertThat(inner.string("c")).isEqualTo("\"\t");
        assertThat(inner.get("b").span().start()).hasToString("3:8");
    }

    @Test
    void file_named_json_may_be_indented_by_tabs_even_if_it_is_a_list() {
        SourceFile file = new SourceFile("a.json", "[\n\t{\n\t\t\"a\": 1\n\t}\n]\n");
        YamlStream stream = new YamlReader(Limits.DEFAULT).read(file);

        assertThat(stream.problems()).isEmpty();
        assertThat(stream.documents()).hasSize(1);
    }

    @Test
    void json_escapes_are_read() {
        assertThat(Given.mapping("{\"a\": \"\\u00e9\\n\\ud83d\\ude00\"}").string("a"))
                .isEqualTo("\u00e9\n\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: 1\n", "? {a: 1}\n: 1\n", "? \n: 1\n", "~: 1\n", "{null: 1}\n"})
    void key_that_is_no_text_breaks_the_document(String text) {
        YamlStream stream = Given.stream(text);

        assertThat(stream.documents()).isEmpty();
        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains("key of a mapping is no text");
    }

    @Test
    void keys_that_are_no_text_but_scalars_become_text() {
        YamlMapping root = Given.mapping("1: a\n012: b\ntrue: c\n1.5: d\n'2': e\nno: f\n");

        assertThat(root.entries().stream().map(YamlMapping.Entry::name))
                .containsExactly("1", "10", "true", "1.5", "2", "false");
    }
}

package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlScalar.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where values are, counted in code points. */
class SpanTest {
    private static String stretch(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start().offset());
        int to = text.offsetByCodePoints(0, span.end().offset());
        return text.substring(from, to);
    }

    private static String place(Span span) {
        return span.start() + "-" + span.end();
    }

    @Test
    void plain_scalar_is_shown_without_blanks_and_comment() {
        assertThat(place(Given.scalar("k:   plain text   # comment\n", "k").span()))
                .isEqualTo("1:6-1:16");
    }

    @Test
    void quoted_scalars_are_shown_with_their_quotes() {
        String text = "a: 'it''s'\nb: \"x\\ty\"\n";

        assertThat(stretch(text, Given.scalar(text, "a").span())).isEqualTo("'it''s'");
        assertThat(stretch(text, Given.scalar(text, "b").span())).isEqualTo("\"x\\ty\"");
        assertThat(Given.scalar(text, "a").style()).isEqualTo(Style.SINGLE_QUOTED);
        assertThat(Given.scalar(text, "b").style()).isEqualTo(Style.DOUBLE_QUOTED);
        assertThat(Given.scalar(text, "b").text()).isEqualTo("x\ty");
    }

    @Test
    void block_scalar_is_shown_from_its_mark_to_its_last_line() {
        String text = "b: |\n  one\n  two\nc: >-\n  fold\n  ed\nd: 1\n";

        assertThat(stretch(text, Given.scalar(text, "b").span())).isEqualTo("|\n  one\n  two\n");
        assertThat(Given.scalar(text, "b").style()).isEqualTo(Style.BLOCK);
        assertThat(Given.scalar(text, "c").text()).isEqualTo("fold ed");
        assertThat(place(Given.scalar(text, "c").span())).isEqualTo("4:4-7:1");
    }

    @Test
    void value_that_is_left_empty_has_an_empty_place() {
        Span span = Given.scalar("a:\nb: 1\n", "a").span();

        assertThat(span.start()).isEqualTo(span.end());
        assertThat(span.start().line()).isEqualTo(1);
    }

    @Test
    void flow_collections_are_shown_with_their_brackets() {
        String text = "a: [1, {b: c}] # x\nd: {x: 1,\n  y: 2}\n";
        YamlMapping root = Given.mapping(text);

        assertThat(stretch(text, root.get("a").span())).isEqualTo("[1, {b: c}]");
        assertThat(stretch(text, root.get("d").span())).isEqualTo("{x: 1,\n  y: 2}");
    }

    @Test
    void block_collections_end_with_their_last_value() {
        String text = "a:\n  b:\n    - c\n    - d: 1\n\n# comment\nf: g\n";
        YamlMapping root = Given.mapping(text);

        assertThat(stretch(text, root.get("a").span())).isEqualTo("b:\n    - c\n    - d: 1");
        assertThat(stretch(text, root.mapping("a").get("b").span())).isEqualTo("- c\n    - d: 1");
        assertThat(place(root.span())).isEqualTo("1:1-7:5");
    }

    @Test
    void list_that_is_not_indented_begins_at_its_first_dash() {
        assertThat(Given.mapping("a:\n- b\n- c\n").get("a").span().start()).isEqualTo(new Position(3, 2, 1));
    }

    @Test
    void collection_that_ends_with_an_alias_does_not_reach_back_to_its_anchor() {
        YamlMapping root = Given.mapping("a: &x 1\nb:\n  c: *x\nd: 2\n");

        assertThat(place(root.mapping("b").span())).isEqualTo("3:3-3:4");
        assertThat(place(root.mapping("b").get("c").span())).isEqualTo("1:4-1:8");
    }

    @Test
    void key_has_a_place_of_its_own() {
        String text = "spec:\n  'quoted key': 1\n";
        YamlMapping.Entry entry = Given.mapping(text).mapping("spec").entry("quoted key");

        assertThat(stretch(text, entry.key().span())).isEqualTo("'quoted key'");
        assertThat(place(entry.key().span())).isEqualTo("2:3-2:15");
    }

    @Test
    void emoji_counts_as_one() {
        String text = "\uD83D\uDE00: \"a\uD83D\uDE00b\"\nc: \uD83D\uDE00d\ne: f\n";

        assertThat(place(Given.scalar(text, "\uD83D\uDE00").span())).isEqualTo("1:4-1:9");
        assertThat(place(Given.scalar(text, "c").span())).isEqualTo("2:4-2:6");
        assertThat(stretch(text, Given.scalar(text, "e").span())).isEqualTo("f");
    }

    @Test
    void tab_counts_as_one() {
        assertThat(place(Given.scalar("a: [\tb]\nc: \"x\ty\"\n", "c").span())).isEqualTo("2:4-2:9");
        assertThat(place(((YamlSequence) Given.mapping("a: [\tb]\n").get("a"))
                        .items()
                        .get(0)
                        .span()))
                .isEqualTo("1:6-1:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"})
    void each_line_break_of_yaml_begins_a_line(String lineBreak) {
        String text = "a: 1" + lineBreak + "b: 2" + lineBreak + "c: 3";

        assertThat(place(Given.scalar(text, "b").span())).isEqualTo("2:4-2:5");
        assertThat(place(Given.scalar(text, "c").span())).isEqualTo("3:4-3:5");
        assertThat(stretch(text, Given.scalar(text, "c").span())).isEqualTo("3");
        assertThat(Given.file(text).line(3)).isEqualTo("c: 3");
    }

    @Test
    void line_break_of_yaml_within_quotes_counts_too() {
        assertThat(place(Given.scalar("a: \"x\u2028y\"\nb: 1\n", "a").span())).isEqualTo("1:4-2:3");
        assertThat(place(Given.scalar("a: \"x\u2028y\"\nb: 1\n", "b").span())).isEqualTo("3:4-3:5");
    }
}

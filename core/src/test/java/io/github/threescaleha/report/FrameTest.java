package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void carets_stand_under_the_value() {
        assertThat(frame("replicas: 1", 11, 12))
                .extracting(Frame::line, Frame::carets)
                .containsExactly("replicas: 1", "          ^");
        assertThat(frame("replicas: 100", 11, 14).carets()).isEqualTo("          ^^^");
    }

    @Test
    void a_tab_is_shown_as_one_blank() {
        assertThat(frame("\ta:\t1", 5, 6))
                .extracting(Frame::line, Frame::carets)
                .containsExactly(" a: 1", "    ^");
    }

    @Test
    void wide_characters_take_two_columns() {
        assertThat(frame("名前: x", 5, 6).carets()).isEqualTo("      ^");
        assertThat(frame("k: 名前", 4, 6).carets()).isEqualTo("   ^^^^");
        assertThat(frame("\uD83D\uDE80: x", 4, 5).carets()).isEqualTo("    ^");
        assertThat(frame("⚡: x", 4, 5).carets()).isEqualTo("    ^");
    }

    @Test
    void combining_characters_take_no_column() {
        assertThat(frame("e\u0301: x", 5, 6).carets()).isEqualTo("   ^");
        assertThat(frame("k: \u0301", 4, 5).carets()).isEqualTo("   ^");
    }

    @Test
    void hidden_characters_are_replaced_and_take_one_column() {
        assertThat(frame("\u202Ea\u001B[31m: x", 10, 11))
                .extracting(Frame::line, Frame::carets)
                .containsExactly("\uFFFDa\uFFFD[31m: x", "         ^");
    }

    @Test
    void a_long_line_is_cut_around_the_carets() {
        Frame frame = frame("x".repeat(300) + "HERE" + "y".repeat(300), 301, 305);
        assertThat(frame.line()).startsWith("...xxx").endsWith("yyy...").hasSize(126);
        assertThat(under(frame)).isEqualTo("HERE");
    }

    @Test
    void the_beginning_and_the_end_of_a_long_line_are_not_cut_away() {
        assertThat(frame("HERE" + "y".repeat(300), 1, 5).line())
                .startsWith("HEREyyy")
                .endsWith("y...");
        Frame end = frame("x".repeat(300) + "HERE", 301, 305);
        assertThat(end.line()).startsWith("...xxx").endsWith("xxHERE");
        assertThat(under(end)).isEqualTo("HERE");
    }

    @Test
    void a_long_line_of_wide_characters_is_cut_by_columns() {
        Frame frame = frame("名".repeat(200), 150, 151);
        assertThat(frame.line().codePoints().filter(c -> c == '名').count()).isEqualTo(60);
        assertThat(frame.carets()).endsWith("^^");
    }

    @Test
    void a_long_value_is_underlined_as_far_as_it_is_shown() {
        Frame frame = frame("k: " + "v".repeat(500), 4, 504);
        assertThat(frame.carets()).hasSize(120);
    }

    @Test
    void a_value_of_several_lines_is_underlined_to_the_end_of_the_first() {
        Span span = new Span(new Position(3, 1, 4), new Position(9, 2, 3));
        assertThat(Frame.of("k: |-  ", span, StandardCharsets.UTF_8).carets()).isEqualTo("   ^^^^");
    }

    @Test
    void a_place_behind_the_line_still_has_a_caret() {
        assertThat(frame("", 1, 1)).extracting(Frame::line, Frame::carets).containsExactly("", "^");
        assertThat(frame("ab", 9, 12)).extracting(Frame::line, Frame::carets).containsExactly("ab", "  ^");
    }

    @Test
    void what_the_output_cannot_show_is_a_narrow_question_mark() {
        assertThat(frame("名前é: x", 6, 7, StandardCharsets.US_ASCII))
                .extracting(Frame::line, Frame::carets)
                .containsExactly("???: x", "     ^");
        assertThat(frame("\u202E: x", 4, 5, StandardCharsets.US_ASCII))
                .extracting(Frame::line, Frame::carets)
                .containsExactly("?: x", "   ^");
    }

    private static String under(Frame frame) {
        return frame.line()
                .substring(frame.carets().indexOf('^'), frame.carets().length());
    }

    private static Frame frame(String line, int from, int to) {
        return frame(line, from, to, StandardCharsets.UTF_8);
    }

    private static Frame frame(String line, int from, int to, Charset charset) {
        return Frame.of(line, new Span(new Position(from - 1, 1, from), new Position(to - 1, 1, to)), charset);
    }
}

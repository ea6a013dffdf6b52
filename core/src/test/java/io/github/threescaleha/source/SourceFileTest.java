package io.github.threescaleha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    @Test
    void lines_are_counted_as_yaml_counts_them() {
        SourceFile file = new SourceFile("a", "one\ntwo\r\nthree\rfour\u0085five\u2028six\u2029seven");

        assertThat(IntStream.rangeClosed(1, 8).mapToObj(file::line))
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "");
    }

    @Test
    void empty_lines_are_lines() {
        SourceFile file = new SourceFile("a", "\n\r\n\nx\n");

        assertThat(file.line(1)).isEmpty();
        assertThat(file.line(4)).isEqualTo("x");
        assertThat(file.line(5)).isEmpty();
        assertThat(file.line(100)).isEmpty();
    }

    @Test
    void a_line_break_at_the_end_begins_no_line() {
        assertThat(new SourceFile("f", "a\nb\n").lineCount()).isEqualTo(2);
        assertThat(new SourceFile("f", "a\nb").lineCount()).isEqualTo(2);
        assertThat(new SourceFile("f", "\n\n").lineCount()).isEqualTo(2);
        assertThat(new SourceFile("f", "").lineCount()).isZero();
    }

    @Test
    void problem_names_its_place_if_it_has_one() {
        assertThat(Problem.of("a.yaml", "is gone")).hasToString("a.yaml: is gone");
        assertThat(Problem.at("a.yaml", new Position(9, 2, 3), "is broken")).hasToString("a.yaml:2:3: is broken");
    }

    @Test
    void places_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(new Position(5, 1, 6), Position.START));
    }

    @Test
    void positions_are_ordered_by_their_offset() {
        assertThat(new Position(1, 1, 2)).isLessThan(new Position(2, 1, 3)).isGreaterThan(Position.START);
    }
}

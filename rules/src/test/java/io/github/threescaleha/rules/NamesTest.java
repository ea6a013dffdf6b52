package io.github.threescaleha.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void all_names_read_as_one_says_them() {
        assertThat(Names.all(List.of())).isEmpty();
        assertThat(Names.all(List.of("a"))).isEqualTo("a");
        assertThat(Names.all(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Names.all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void of_many_names_the_first_are_given_and_the_others_counted() {
        assertThat(Names.few(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
        assertThat(Names.few(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
    }
}

package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import org.junit.jupiter.api.Test;

class AliasDepthTest {
    private static final Limits LIMITS = new Limits(1000, 5, 1000, 10);

    @Test
    void alias_is_as_deep_as_what_it_stands_for() {
        assertThat(problems("a: &a [[[1]]]\nb: [*a]\n")).isEmpty();
        assertThat(problems("a: &a [[[1]]]\nb: [[*a]]\n"))
                .containsExactly("a.yaml:2:6: is nested deeper than 5 levels, the limit");
    }

    @Test
    void aliases_of_aliases_add_up() {
        assertThat(problems("a: &a [1]\nb: &b [*a]\nc: &c {x: *b}\nd: [*c]\n")).isEmpty();
        assertThat(problems("a: &a [1]\nb: &b [*a]\nc: &c {x: *b}\nd: [[*c]]\n"))
                .containsExactly("a.yaml:4:6: is nested deeper than 5 levels, the limit");
    }

    @Test
    void alias_of_a_single_value_has_no_depth() {
        assertThat(problems("a: &a 1\nb: [[[[*a]]]]\n")).isEmpty();
    }

    private static Iterable<String> problems(String text) {
        return new YamlReader(LIMITS)
                .read(new SourceFile("a.yaml", text)).problems().stream()
                        .map(Problem::toString)
                        .toList();
    }
}

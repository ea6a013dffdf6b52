package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anchors, aliases and merge keys. */
class AliasesTest {
    private static String flat(YamlMapping mapping) {
        return mapping.entries().stream()
                .map(entry -> entry.name() + "=" + ((YamlScalar) entry.value()).text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void alias_is_the_very_value_of_its_anchor() {
        YamlMapping root = Given.mapping("a: &x {b: 1}\nc: *x\nd: &y text\ne: *y\nf: [*x, *y]\n");

        assertThat(root.get("c")).isSameAs(root.get("a"));
        assertThat(root.get("e")).isSameAs(root.get("d"));
        assertThat(((YamlSequence) root.get("f")).items()).containsExactly(root.get("a"), root.get("d"));
        assertThat(root.size()).isEqualTo(11);
    }

    @Test
    void anchor_given_again_stands_for_the_value_before_the_alias() {
        YamlMapping root = Given.mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        assertThat(flat(root)).isEqualTo("a=1 b=1 c=2 d=2");
    }

    @Test
    void key_may_be_an_alias() {
        assertThat(flat(Given.mapping("a: &x name\n*x : 1\n"))).isEqualTo("a=name name=1");
    }

    @ParameterizedTest
    @CsvSource({"'a: *x', has no anchor, 1:4", "'a: &x {b: *x}', refers to what it is part of, 1:11"})
    void alias_that_leads_nowhere_or_back_breaks_the_document(String text, String message, String place) {
        YamlStream stream = Given.stream(text + "\n---\nb: 1\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains(message).doesNotContain("*x");
        assertThat(stream.problems().get(0).toString()).startsWith("a.yaml:" + place + ": ");
        assertThat(stream.documents()).hasSize(1);
    }

    @Test
    void anchor_ends_with_its_document() {
        YamlStream stream = Given.stream("a: &x 1\n---\nb: *x\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains("has no anchor");
    }

    @Test
    void inner_cycle_through_an_anchor_given_again_is_found() {
        assertThat(Given.stream("a: &x 1\nb: &x [*x]\n").problems()).hasSize(1);
    }

    @Test
    void merge_key_fills_in_what_is_not_given() {
        YamlMapping root = Given.mapping("base: &b {x: 1, w: 2}\nuse: {<<: *b, w: 3, z: 4}\n");

        assertThat(flat(root.mapping("use"))).isEqualTo("w=3 z=4 x=1");
    }

    @Test
    void own_entry_wins_even_if_the_merge_key_comes_last() {
        YamlMapping root = Given.mapping("base: &b {x: 1}\nuse: {x: 3, <<: *b}\n");

        assertThat(flat(root.mapping("use"))).isEqualTo("x=3");
        assertThat(root.mapping("use").duplicates()).isEmpty();
    }

    @Test
    void first_of_several_merged_mappings_wins() {
        YamlMapping root = Given.mapping("one: &a {x: 1, v: 1}\ntwo: &b {x: 2, z: 2}\nuse: {<<: [*a, *b], w: 3}\n");

        assertThat(flat(root.mapping("use"))).isEqualTo("w=3 x=1 v=1 z=2");
    }

    @Test
    void mapping_may_be_merged_in_as_it_stands() {
        assertThat(flat(Given.mapping("<<: {x: 1}\nw: 2\n"))).isEqualTo("w=2 x=1");
    }

    @Test
    void merged_mapping_brings_what_was_merged_into_it() {
        YamlMapping root = Given.mapping("a: &a {x: 1}\nb: &b {<<: *a, w: 2}\nc: {<<: *b, z: 3}\n");

        assertThat(flat(root.mapping("c"))).isEqualTo("z=3 w=2 x=1");
    }

    @Test
    void merged_entry_is_shown_where_it_is_written() {
        YamlMapping root = Given.mapping("base: &b\n  x: 1\nuse:\n  <<: *b\n");

        assertThat(root.mapping("use").entry("x").key().span().start()).hasToString("2:3");
    }

    @Test
    void quoted_merge_key_is_a_key_like_any_other() {
        assertThat(flat(Given.mapping("'<<': text\n"))).isEqualTo("<<=text");
    }

    @ParameterizedTest
    @CsvSource({"<<: 1", "'<<: [1]'", "'<<: [{a: 1}, x]'", "'<<: '"})
    void merge_key_takes_nothing_but_mappings(String text) {
        YamlStream stream = Given.stream(text + "\nb: 1\n");

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains("merge key");
    }
}

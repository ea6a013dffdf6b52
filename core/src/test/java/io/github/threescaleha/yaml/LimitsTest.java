package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.source.Limits;
import org.junit.jupiter.api.Test;

/** What is refused so that no file can exhaust the machine. */
class LimitsTest {
    private static final int MANY = 1_000_000;

    private static YamlStream read(String text, Limits limits) {
        return new YamlReader(limits).read(Given.file(text));
    }

    private static Limits depth(int depth) {
        return new Limits(MANY, depth, MANY, MANY);
    }

    private static Limits nodes(int nodes) {
        return new Limits(MANY, 100, nodes, MANY);
    }

    private static Limits documents(int documents) {
        return new Limits(MANY, 100, MANY, documents);
    }

    @Test
    void nesting_up_to_the_limit_is_read() {
        assertThat(read("a: {b: [1]}\n", depth(3)).problems()).isEmpty();
    }

    @Test
    void nesting_beyond_the_limit_breaks_the_document_where_it_begins() {
        YamlStream stream = read("a: {b: [1]}\n---\nc: 1\n", depth(2));

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).toString())
                .isEqualTo("a.yaml:1:8: is nested deeper than 2 levels, the limit");
        assertThat(stream.documents()).hasSize(1);
    }

    @Test
    void nesting_costs_no_stack() {
        YamlStream stream = read("[".repeat(100_000), Limits.MOST);

        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).message()).contains("is nested deeper than 100 levels");
    }

    @Test
    void values_up_to_the_limit_are_read() {
        assertThat(read("a: [1, 2, 3]\n", nodes(5)).problems()).isEmpty();
        assertThat(read("a: [1, 2, 3]\n", nodes(4)).problems()).hasSize(1);
    }

    @Test
    void a_collection_without_an_end_is_refused_where_it_holds_too_many() {
        assertThat(read("a: [" + "x,".repeat(1000), nodes(10)).problems().toString())
                .isEqualTo("[a.yaml:1:39: holds more than 10 values, the limit]");
        assertThat(read("a: {" + "x,".repeat(1000), nodes(10)).problems().toString())
                .contains("holds more than 10 values, the limit");
    }

    @Test
    void a_value_of_megabytes_is_read_in_time_that_grows_with_it() {
        String value = "x".repeat(8 << 20);
        for (String text :
                new String[] {value, "'" + value + "'", "\"" + value + "\"", "|\n  " + value, ">\n  " + value}) {
            YamlStream stream = read("a: " + text + "\n", Limits.MOST);
            assertThat(stream.problems()).isEmpty();
            assertThat(((YamlMapping) stream.documents().get(0).root())
                            .string("a")
                            .strip())
                    .isEqualTo(value);
        }
    }

    @Test
    void aliases_that_multiply_are_refused_where_they_become_too_many() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }
        YamlStream stream = read(text.toString(), Limits.MOST);

        assertThat(stream.documents()).isEmpty();
        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).toString())
                .isEqualTo("a.yaml:6:5: holds more than 500000 values once aliases are expanded, the limit");
    }

    @Test
    void values_of_a_list_may_be_more_than_an_integer_counts() {
        StringBuilder text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        text.append("b: &b [").append("*a,".repeat(20_000)).append("]\n");
        text.append("c: [").append("*b,".repeat(20_000)).append("]\n");
        Limits limits = new Limits(MANY, 100, Integer.MAX_VALUE - 1, MANY);

        assertThat(read(text.toString(), limits).problems()).hasSize(1);
    }

    @Test
    void merged_entries_have_a_budget_of_their_own() {
        StringBuilder text = new StringBuilder("a: &a {k0: 1, k1: 1, k2: 1, k3: 1, k4: 1}\nb:\n");
        for (int i = 0; i < 10; i++) {
            text.append("  - {<<: *a}\n");
        }

        assertThat(read(text.toString(), nodes(1000)).problems()).isEmpty();
        YamlStream stream = read("a: &a {k0: 1, k1: 1, k2: 1}\nb: {" + "<<: *a,".repeat(17) + "}\n", nodes(50));
        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).toString())
                .isEqualTo("a.yaml:2:4: merges too many entries: over the limit of values");
    }

    @Test
    void merge_budget_is_that_of_the_whole_document() {
        String merge = "  - {<<: [*a, *a, *a, *a]}\n";
        String text = "a: &a {k0: 1, k1: 1}\nb:\n" + merge.repeat(6);

        assertThat(read(text, nodes(47)).problems()).hasSize(1);
        assertThat(read(text, nodes(48)).problems()).isEmpty();
        assertThat(read(text + "---\n" + text, nodes(48)).problems()).isEmpty();
    }

    @Test
    void documents_up_to_the_limit_are_read() {
        assertThat(read("a\n---\nb\n", documents(2)).problems()).isEmpty();
    }

    @Test
    void documents_beyond_the_limit_are_told_once() {
        YamlStream stream = read("a\n---\nb\n---\nc\n---\nd\n---\ne\n", documents(2));

        assertThat(stream.documents()).hasSize(2);
        assertThat(stream.problems()).hasSize(1);
        assertThat(stream.problems().get(0).toString()).isEqualTo("a.yaml:4:1: holds more than 2 documents, the limit");
    }

    @Test
    void broken_documents_count_towards_the_limit() {
        YamlStream stream = read("a: : b\n---\n".repeat(20), documents(3));

        assertThat(stream.problems()).hasSize(4);
        assertThat(stream.problems().get(3).message()).contains("more than 3 documents");
    }
}

package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.threescaleha.Given;
import io.github.threescaleha.yaml.YamlMapping.DuplicateKey;
import org.junit.jupiter.api.Test;

class DuplicateKeysTest {
    @Test
    void last_of_equal_keys_wins_and_keeps_the_place_of_the_first() {
        YamlMapping root = Given.mapping("a: 1\nb: 2\na: 3\n");

        assertThat(root.entries().stream().map(YamlMapping.Entry::name)).containsExactly("a", "b");
        assertThat(((YamlScalar) root.get("a")).text()).isEqualTo("3");
    }

    @Test
    void value_that_lost_is_kept_with_both_places() {
        YamlMapping root = Given.mapping("a: 1\na: 2\na: 3\n");

        assertThat(root.duplicates())
                .extracting(
                        DuplicateKey::name,
                        key -> key.first().start().line(),
                        key -> key.again().start().line(),
                        key -> ((YamlScalar) key.lost()).text())
                .containsExactly(tuple("a", 1, 2, "1"), tuple("a", 2, 3, "2"));
    }

    @Test
    void keys_are_equal_by_what_kubectl_reads() {
        assertThat(Given.mapping("10: a\n012: b\n'10': c\n").duplicates()).hasSize(2);
        assertThat(Given.mapping("yes: a\ntrue: b\n").duplicates()).hasSize(1);
        assertThat(Given.mapping("yes: a\n'yes': b\n").duplicates()).isEmpty();
    }

    @Test
    void document_knows_of_duplicates_at_any_depth() {
        assertThat(Given.stream("a: [{b: {c: 1, c: 2}}]\n").documents().get(0).hasDuplicateKeys())
                .isTrue();
        assertThat(Given.stream("a: [{b: {c: 1, d: 2}}]\n").documents().get(0).hasDuplicateKeys())
                .isFalse();
    }

    @Test
    void document_does_not_inherit_the_duplicates_of_the_one_before() {
        YamlStream stream = Given.stream("a: 1\na: 2\n---\nb: 1\n");

        assertThat(stream.documents().stream().map(YamlDocument::hasDuplicateKeys))
                .containsExactly(true, false);
    }

    @Test
    void duplicates_within_a_value_that_lost_are_known() {
        YamlMapping lost = (YamlMapping)
                Given.mapping("a: {b: 1, b: 2}\na: 3\n").duplicates().get(0).lost();

        assertThat(lost.duplicates()).hasSize(1);
    }

    @Test
    void value_that_lost_counts_towards_the_size() {
        assertThat(Given.mapping("a: [1, 2, 3]\na: 4\n").size()).isEqualTo(6);
    }
}

package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
    private static final List<String> FIELDS =
            List.of("replicas", "podDisruptionBudget", "resourceRequirementsEnabled", "hpa", "zync");

    @ParameterizedTest
    @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, abd, 1", "abc, acb, 1", "abc, ab, 1", "kitten, sitting, 3"})
    void slips_are_counted_both_ways(String one, String other, int slips) {
        assertThat(Similarity.slips(one, other)).isEqualTo(slips);
        assertThat(Similarity.slips(other, one)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "replica, replicas",
        "repilcas, replicas",
        "REPLICAS, replicas",
        "podDisruptionBudgets, podDisruptionBudget",
        "ResourceRequirementsEnabled, resourceRequirementsEnabled",
        "hpo, hpa"
    })
    void name_with_few_slips_is_guessed(String name, String meant) {
        assertThat(Similarity.nearest(name, FIELDS)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"foo", "xyz", "replacement"})
    void name_with_many_slips_is_not_guessed(String name) {
        assertThat(Similarity.nearest(name, FIELDS)).isNull();
    }

    @Test
    void nearest_of_several_is_guessed() {
        assertThat(Similarity.nearest("listenerSpek", List.of("listenerSpecs", "listenerSpec")))
                .isEqualTo("listenerSpec");
    }
}

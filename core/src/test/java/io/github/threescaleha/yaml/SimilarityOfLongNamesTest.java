package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SimilarityOfLongNamesTest {
    @Test
    void name_of_a_megabyte_is_like_none_and_costs_nothing() {
        String name = "x".repeat(1_000_000);
        String nearest = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Similarity.nearest(name, List.of("replicas", "xxxx")));
        assertThat(nearest).isNull();
    }

    @Test
    void first_of_candidates_alike_wins() {
        assertThat(Similarity.nearest("zone", List.of("zones", "zonet"))).isEqualTo("zones");
    }
}

package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.engine.Level.RuleLevel;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Level FULL = new Level(
            Release.V2_14, Topology.Kind.MULTI_ZONE, 6, 3, Map.of("schema", RuleLevel.OFF, "zones", RuleLevel.INFO));

    @Test
    void what_is_said_goes_before_what_is_under_it() {
        Level above = new Level(Release.V2_15, Topology.Kind.SINGLE_NODE, 1, 2, Map.of("schema", RuleLevel.WARNING));
        assertThat(above.over(FULL))
                .isEqualTo(new Level(
                        Release.V2_15,
                        Topology.Kind.SINGLE_NODE,
                        1,
                        2,
                        Map.of("schema", RuleLevel.WARNING, "zones", RuleLevel.INFO)));
    }

    @Test
    void silence_lets_through_what_is_under_it() {
        assertThat(Level.SILENT.over(FULL)).isEqualTo(FULL);
        assertThat(FULL.over(Level.SILENT)).isEqualTo(FULL);
    }

    @Test
    void cluster_is_of_several_nodes_unless_it_is_said() {
        assertThat(Level.SILENT.cluster()).isEqualTo(Topology.multiNode());
        assertThat(FULL.cluster()).isEqualTo(Topology.multiZone().withNodes(6).withZones(3));
    }

    @Test
    void rule_is_as_grave_as_it_says_itself_unless_it_is_said() {
        assertThat(FULL.severity("zones")).isEqualTo(Severity.INFO);
        assertThat(FULL.severity("other")).isNull();
        assertThat(FULL.isOff("other")).isFalse();
        assertThat(FULL.isOff("schema")).isTrue();
        assertThat(FULL.severity("schema")).isNull();
    }

    @Test
    void levels_have_names() {
        assertThat(RuleLevel.named("error")).isEqualTo(RuleLevel.ERROR);
        assertThat(RuleLevel.named("off")).isEqualTo(RuleLevel.OFF);
        assertThat(RuleLevel.OFF.label()).isEqualTo("off");
    }
}

package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TestFactory
    Stream<DynamicTest> what_it_prints_passes_its_own_check() {
        return Release.all().stream()
                .flatMap(release -> Arrays.stream(Topology.Kind.values())
                        .filter(kind -> release.hasAffinity() || kind == Topology.Kind.SINGLE_NODE)
                        .map(kind -> DynamicTest.dynamicTest(
                                release + " " + kind.label(), () -> assertPasses(release.label(), kind.label()))));
    }

    private static void assertPasses(String release, String topology) {
        Cli.Outcome printed = Cli.run("init", "--release", release, "--topology", topology, "--domain", "example.com");
        assertThat(printed.err()).isEmpty();
        assertThat(printed.code()).isZero();
        assertThat(printed.out()).doesNotContain("\t").contains("# ", "kind: Secret", "wildcardDomain: example.com");
        Cli.Outcome checked = Cli.reading(
                printed.out(), "check", "--release", release, "--topology", topology, "--fail-on", "warning", "-");
        assertThat(checked.out()).doesNotContain("error:", "warning:");
        assertThat(checked.code()).isZero();
        Cli.Outcome mended = Cli.reading(printed.out(), "fix", "--release", release, "--topology", topology, "-");
        assertThat(mended.out()).isEqualTo(printed.out());
    }

    @Test
    void each_zone_gets_a_replica() {
        Cli.Outcome printed = Cli.run("init", "--topology", "multi-zone", "--zones", "5", "--domain", "a.example.com");
        assertThat(printed.out()).contains("replicas: 5").doesNotContain("replicas: 3");
        assertThat(Cli.reading(printed.out(), "check", "--topology", "multi-zone", "--zones", "5", "-")
                        .code())
                .isZero();
    }

    @Test
    void what_a_release_cannot_say_is_refused() {
        Cli.Outcome outcome = Cli.run("init", "--release", "2.8", "--domain", "example.com");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("3scale 2.8 has no setting that keeps pods on different nodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "example", "1.2", "x: y", "-a.com", "a..b"})
    void what_is_no_domain_is_refused(String domain) {
        Cli.Outcome outcome = Cli.run("init", "--domain", domain);
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("--domain takes a domain such as example.com");
    }

    @Test
    void a_topology_that_there_is_not_is_refused() {
        Cli.Outcome outcome = Cli.run("init", "--topology", "two-nodes", "--domain", "example.com");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("not 'two-nodes'");
    }
}

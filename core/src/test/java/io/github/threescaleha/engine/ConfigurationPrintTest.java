package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.source.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPrintTest {
    private static final String FULL = """
            release: "2.14"
            topology: multi-zone
            nodes: 6
            zones: 4
            fail-on: warning
            rules: {wildcard-domain: error, minimum-replicas: off}
            overrides:
              - paths: ["dev/**"]
                topology: single-node
                nodes: 1
                rules: {wildcard-domain: info, minimum-replicas: warning}
            waivers:
              - rule: minimum-replicas
                object: "*/example"
                component: zync
                reason: it can wait
                expires: 2027-03-31
              - rule: wildcard-domain
                reason: "quoted \\"twice\\", a back\\\\slash, a # and\\na second line, \\u00fc \\u2028 \\U0001F600 \\x07"
            """;

    @TempDir
    private Path temp;

    private ConfiguredFolder folder;

    @BeforeEach
    void write_manifests() {
        folder = new ConfiguredFolder(temp).with("a.yaml", MANIFEST).with("dev/a.yaml", MANIFEST);
    }

    @Test
    void says_what_applies_to_a_file() throws UnreadableException {
        folder.withConfiguration("""
                topology: multi-zone
                rules: {wildcard-domain: error, minimum-replicas: off}
                overrides: [{paths: [a.yaml], zones: 4, rules: {wildcard-domain: info}}]
                waivers: [{rule: minimum-replicas, component: zync, reason: "it \\"can\\" wait", expires: 2027-03-31}]
                """);
        assertThat(print("a.yaml", linter().findConfiguration().nodes(5)))
                .isEqualTo("""
                # TEMP/a.yaml: from TEMP/.threescale-ha.yaml
                # release: by the manifest's annotation, else 2.16
                topology: multi-zone
                nodes: 5
                zones: 4
                fail-on: error
                rules:
                  minimum-replicas: off
                  wildcard-domain: info
                waivers:
                  - rule: minimum-replicas
                    component: "zync"
                    reason: "it \\"can\\" wait"
                    expires: 2027-03-31
                """.replace("TEMP", temp.toString()));
    }

    @Test
    void says_the_defaults_where_nothing_else_is_said() throws UnreadableException {
        assertThat(print("a.yaml", linter().findConfiguration())).isEqualTo("""
                # TEMP/a.yaml: no configuration file
                # release: by the manifest's annotation, else 2.16
                topology: multi-node
                fail-on: error
                """.replace("TEMP", temp.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "dev/a.yaml"})
    void means_the_same_when_it_is_read_back(String file) throws UnreadableException {
        folder.withConfiguration(FULL);
        Report before = folder.check(file);
        String printed = print(file, linter().findConfiguration());
        folder.withConfiguration(printed);
        Report after = folder.check(file);
        assertThat(folder.problems(after)).isEmpty();
        assertThat(after.findings())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location.span")
                .isEqualTo(before.findings());
        assertThat(after.topology()).isEqualTo(before.topology());
        assertThat(after.isFailed()).isEqualTo(before.isFailed());
        assertThat(print(file, linter().findConfiguration())).isEqualTo(printed);
    }

    @Test
    void options_become_part_of_it() throws UnreadableException {
        HaLinter.Builder options = linter().findConfiguration()
                .release(Release.V2_12)
                .topology(Topology.multiZone().withZones(2))
                .failOn(FailOn.NEVER);
        folder.withConfiguration(FULL);
        String printed = print("dev/a.yaml", options);
        assertThat(printed).contains("release: \"2.12\"\n", "topology: multi-zone\n", "zones: 2\n", "fail-on: never\n");
        folder.with("given.yaml", printed);
        Report report = folder.check(linter().configuration(folder.path("given.yaml")), "dev/a.yaml");
        assertThat(ConfiguredFolder.judged(report)).containsExactly("2.12 multi-zone nodes 1 zones 2");
        assertThat(report.isFailed()).isFalse();
    }

    @Test
    void name_of_a_file_cannot_add_a_line() throws UnreadableException {
        String printed = linter().build().effectiveConfiguration("a\nrelease: \"2.8\"\r\u2028.yaml");
        assertThat(printed.lines()).hasSize(4).allMatch(line -> !line.startsWith("release"));
    }

    @Test
    void configuration_that_cannot_be_used_is_told() {
        folder.withConfiguration("topolgy: multi-zone");
        assertThatThrownBy(() -> print("a.yaml", linter().findConfiguration()))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.problem().message())
                                .isEqualTo("topolgy is not known; did you mean topology?"));
    }

    private String print(String file, HaLinter.Builder linter) throws UnreadableException {
        return linter.build().effectiveConfiguration(folder.path(file).toString());
    }

    @Test
    void all_that_it_can_say_is_in_the_example() {
        assertThat(List.of("release", "topology", "nodes", "zones", "fail-on", "rules", "overrides", "waivers"))
                .allMatch(key -> FULL.contains("\n" + key + ":") || FULL.startsWith(key + ":"));
    }
}

package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.judged;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static io.github.threescaleha.engine.ConfiguredFolder.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes before what: options, the manifest, exceptions by path, the rest of the configuration. */
class ConfigurationLevelsTest {
    private static final String ANNOTATED = MANIFEST.replace(
            "  name: example",
            "  name: example\n  annotations: {apps.3scale.net/apimanager-threescale-version: '2.13'}");

    @TempDir
    private Path temp;

    private ConfiguredFolder folder;

    @BeforeEach
    void write_manifests() {
        folder = new ConfiguredFolder(temp)
                .with("overlays/dev/apimanager.yaml", MANIFEST)
                .with("overlays/prod/apimanager.yaml", MANIFEST)
                .with("apimanager.yaml", MANIFEST);
    }

    @Test
    void configuration_says_release_and_cluster() {
        folder.withConfiguration("{release: '2.14', topology: multi-zone, nodes: 6, zones: 4}");
        Report report = folder.check("apimanager.yaml");
        assertThat(judged(report)).containsExactly("2.14 multi-zone nodes 6 zones 4");
        assertThat(report.apiManagers().get(0).release().from()).isEqualTo(ReleaseChoice.From.CONFIG);
        assertThat(report.topology())
                .isEqualTo(Topology.multiZone().withNodes(6).withZones(4));
    }

    @Test
    void manifest_goes_before_the_release_of_the_configuration() {
        folder.with("apimanager.yaml", ANNOTATED).withConfiguration("release: '2.14'");
        Report report = folder.check("apimanager.yaml");
        assertThat(judged(report)).containsExactly("2.13 multi-node nodes - zones -");
        assertThat(report.apiManagers().get(0).release().from()).isEqualTo(ReleaseChoice.From.ANNOTATION);
    }

    @Test
    void manifest_goes_before_the_release_of_an_exception_too() {
        folder.with("apimanager.yaml", ANNOTATED)
                .withConfiguration("overrides: [{paths: ['*.yaml'], release: '2.14'}]");
        assertThat(judged(folder.check("apimanager.yaml"))).containsExactly("2.13 multi-node nodes - zones -");
    }

    @Test
    void annotation_that_names_no_release_leaves_it_to_the_configuration() {
        folder.with("apimanager.yaml", ANNOTATED.replace("2.13", "latest")).withConfiguration("release: '2.14'");
        Report report = folder.check("apimanager.yaml");
        assertThat(report.apiManagers().get(0).release().from()).isEqualTo(ReleaseChoice.From.CONFIG);
        assertThat(report.notes()).hasSize(1);
    }

    @Test
    void options_go_before_all() {
        folder.with("apimanager.yaml", ANNOTATED)
                .withConfiguration("{release: '2.14', topology: multi-zone, nodes: 6, zones: 4,"
                        + " overrides: [{paths: ['*'], topology: multi-node, nodes: 8, zones: 2, release: '2.12'}]}");
        HaLinter.Builder options =
                linter().findConfiguration().release(Release.V2_15).nodes(1).zones(5);
        Report report = folder.check(options.topology(Topology.singleNode()), "apimanager.yaml");
        assertThat(judged(report)).containsExactly("2.15 single-node nodes 1 zones 5");
        assertThat(report.apiManagers().get(0).release().from()).isEqualTo(ReleaseChoice.From.OPTION);
    }

    @Test
    void one_option_leaves_the_rest_to_the_configuration() {
        folder.withConfiguration("{topology: multi-zone, nodes: 6, zones: 4}");
        assertThat(judged(folder.check(linter().findConfiguration().nodes(2), "apimanager.yaml")))
                .containsExactly("2.16 multi-zone nodes 2 zones 4");
    }

    @Test
    void exception_holds_for_the_files_that_it_names() {
        folder.withConfiguration("""
                topology: multi-zone
                zones: 3
                rules: {minimum-replicas: warning}
                overrides:
                  - paths: ["overlays/dev/**"]
                    topology: single-node
                    rules: {minimum-replicas: off}
                """);
        Report report = folder.check("overlays", "apimanager.yaml");
        assertThat(judged(report))
                .containsExactly(
                        "2.16 multi-zone nodes - zones 3",
                        "2.16 single-node nodes - zones 3",
                        "2.16 multi-zone nodes - zones 3");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("minimum-replicas"))
                .hasSize(18)
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .noneMatch(finding -> finding.location().file().contains("/dev/"));
    }

    @Test
    void of_several_exceptions_the_later_wins_setting_by_setting() {
        folder.withConfiguration("""
                overrides:
                  - paths: ["overlays/**"]
                    topology: single-node
                    nodes: 2
                    rules: {minimum-replicas: off, wildcard-domain: info}
                  - paths: ["nowhere/**", "overlays/prod/*.yaml"]
                    topology: multi-zone
                    rules: {minimum-replicas: warning}
                  - paths: ["overlays/dev/*"]
                    release: "2.12"
                """);
        Report report = folder.check("overlays/dev", "overlays/prod");
        assertThat(judged(report))
                .containsExactly("2.12 single-node nodes 2 zones -", "2.16 multi-zone nodes 2 zones -");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("minimum-replicas"))
                .hasSize(9)
                .allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("wildcard-domain"))
                .hasSize(2)
                .allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlays/dev/**",
                "overlays/dev/*.yaml",
                "overlays/*/apimanager.yaml",
                "**/dev/*.yaml",
                "**/overlays/dev/*",
                "overlays/**/apimanager.yaml",
                "overlays/**/dev/**",
                "overlays/{dev,test}/*",
                "overlays/de?/apimanager.yaml",
                "**"
            })
    void pattern_fits_from_the_folder_of_the_configuration(String pattern) {
        folder.withConfiguration("overrides: [{paths: ['" + pattern + "'], nodes: 4}]");
        assertThat(judged(folder.check("overlays/dev"))).containsExactly("2.16 multi-node nodes 4 zones -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlays/dev",
                "dev/**",
                "*.yaml",
                "apimanager.yaml",
                "overlays/*",
                "/overlays/dev/**",
                "overlays/prod/**",
                "../**"
            })
    void pattern_for_other_files_does_not_fit(String pattern) {
        folder.withConfiguration("overrides: [{paths: ['" + pattern + "'], nodes: 4}]");
        assertThat(judged(folder.check("overlays/dev"))).containsExactly("2.16 multi-node nodes - zones -");
    }

    @Test
    void exceptions_of_a_configuration_that_is_given_start_at_its_folder() {
        folder.with("ci/ha.yaml", "overrides: [{paths: ['**'], nodes: 4}]").with("ci/apimanager.yaml", MANIFEST);
        HaLinter.Builder given = linter().configuration(folder.path("ci/ha.yaml"));
        assertThat(judged(folder.check(given, "apimanager.yaml", "ci/apimanager.yaml")))
                .containsExactly("2.16 multi-node nodes - zones -", "2.16 multi-node nodes 4 zones -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "\"off\"", "'off'", "false", "no", "Off", "FALSE", "n"})
    void rule_that_is_off_does_not_run(String off) {
        folder.withConfiguration("rules: {minimum-replicas: " + off + "}");
        Report report = folder.check("apimanager.yaml");
        assertThat(folder.problems(report)).isEmpty();
        assertThat(messages(report, "minimum-replicas")).isEmpty();
        assertThat(report.rules()).extracting(rule -> rule.id()).doesNotContain("minimum-replicas");
    }

    @Test
    void rule_that_is_null_is_as_it_says_itself() {
        folder.withConfiguration("rules: {minimum-replicas: , wildcard-domain: ~}\nnodes:\noverrides:\nfail-on: null");
        Report report = folder.check("apimanager.yaml");
        assertThat(folder.problems(report)).isEmpty();
        assertThat(report.summary().errors()).isEqualTo(9);
        assertThat(report.summary().warnings()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "error, error, true",
        "error, warning, true",
        "error, never, false",
        "warning, error, false",
        "warning, warning, true",
        "warning, info, true",
        "info, warning, false",
        "info, info, true",
    })
    void configuration_says_what_fails_the_run(String severity, String failOn, boolean fails) {
        folder.withConfiguration("{fail-on: " + failOn + ", rules: {minimum-replicas: " + severity
                + ", wildcard-domain: off, judged-by: off}}");
        Report report = folder.check("apimanager.yaml");
        assertThat(report.findings()).extracting(Finding::rule).containsOnly("minimum-replicas");
        assertThat(report.isFailed()).isEqualTo(fails);
    }

    @Test
    void option_says_what_fails_the_run_whatever_the_configuration_says() {
        folder.withConfiguration("fail-on: never");
        assertThat(folder.check("apimanager.yaml").isFailed()).isFalse();
        assertThat(folder.check(linter().findConfiguration().failOn(FailOn.ERROR), "apimanager.yaml")
                        .isFailed())
                .isTrue();
        folder.withConfiguration("fail-on: info");
        assertThat(folder.check(linter().findConfiguration().failOn(FailOn.NEVER), "apimanager.yaml")
                        .isFailed())
                .isFalse();
    }

    @Test
    void what_fails_the_run_is_said_for_each_file_by_its_own_configuration() {
        folder.with("overlays/dev/.threescale-ha.yaml", "fail-on: never")
                .with("overlays/prod/.threescale-ha.yaml", "{fail-on: warning, rules: {minimum-replicas: off}}");
        assertThat(folder.check("overlays/dev").isFailed()).isFalse();
        assertThat(folder.check("overlays/prod").isFailed()).isTrue();
        assertThat(folder.check("overlays").isFailed()).isTrue();
    }

    @Test
    void finding_about_a_configuration_fails_the_run_as_that_configuration_says() {
        String waiver = "\nwaivers: [{rule: minimum-replicas, object: gone, reason: r}]\n"
                + "rules: {minimum-replicas: info, wildcard-domain: info}";
        folder.withConfiguration("fail-on: warning" + waiver);
        assertThat(folder.check("apimanager.yaml").isFailed()).isTrue();
        folder.withConfiguration("fail-on: error" + waiver);
        assertThat(folder.check("apimanager.yaml").isFailed()).isFalse();
    }
}

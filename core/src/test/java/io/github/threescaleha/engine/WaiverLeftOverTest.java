package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.aboutWaivers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code unused-waiver} and {@code expired-waiver}: when they speak, and where they point. */
class WaiverLeftOverTest {
    private static final String OUT = "    threescale-ha/ignore.minimum-replicas: all of them\n";
    private static final String ANNOTATED =
            MANIFEST.replace("  name: example\n", "  name: example\n  annotations:\n" + OUT);
    private static final String COMMENTED = MANIFEST + "  zync: {} # threescale-ha: ignore minimum-replicas -- r\n";

    private static final String UNSEEN =
            "this waiver of minimum-replicas covers no finding; its object was not seen in this run";

    @TempDir
    private Path temp;

    private ConfiguredFolder folder;

    @BeforeEach
    void write_manifest() {
        folder = new ConfiguredFolder(temp).with("a.yaml", MANIFEST);
    }

    @Test
    void waiver_of_a_configuration_points_at_its_item() {
        folder.withConfiguration("""
                # what we accept
                waivers:
                  - rule: wildcard-domain
                    reason: r
                  - object: prod/*
                    rule: minimum-replicas
                    reason: r
                """);
        Report report = folder.check("a.yaml");
        Finding finding = report.findings().stream()
                .filter(one -> one.rule().equals("unused-waiver"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.message()).isEqualTo(UNSEEN);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.component()).isNull();
        assertThat(finding.location().file()).isEqualTo(temp + "/.threescale-ha.yaml");
        assertThat(finding.location().document()).isZero();
        assertThat(finding.location().pointer().text()).isEqualTo("/waivers/1");
        assertThat(finding.location().line()).isEqualTo(5);
        assertThat(finding.location().column()).isEqualTo(5);
        assertThat(finding.location().missing()).isFalse();
    }

    @Test
    void waiver_of_a_manifest_points_at_its_annotation_or_key() {
        String text = MANIFEST + "---\n"
                + ANNOTATED.replace("ignore.minimum", "ignore.maximum")
                + "  # threescale-ha: ignore nothing -- r\n\n  zync: {}\n";
        Report report = folder.with("a.yaml", text).check("a.yaml");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("unused-waiver"))
                .extracting(
                        finding -> finding.location() + " " + finding.location().document() + " "
                                + finding.location().pointer() + " " + finding.component())
                .containsExactly(
                        temp + "/a.yaml:13:44 1 /metadata/annotations/threescale-ha~1ignore.maximum-replicas null",
                        temp + "/a.yaml:18:3 1 /spec/zync null");
    }

    @Test
    void rule_that_is_off_does_not_make_its_waivers_unused() {
        folder.with("a.yaml", ANNOTATED)
                .with("b.yaml", COMMENTED)
                .withConfiguration(
                        "rules: {minimum-replicas: off}\n" + "waivers: [{rule: minimum-replicas, reason: r}]");
        assertThat(aboutWaivers(folder.check("a.yaml", "b.yaml"))).isEmpty();
    }

    @Test
    void rule_that_is_off_for_the_files_of_this_run_does_not_make_its_waiver_unused() {
        folder.with("dev/a.yaml", ANNOTATED).withConfiguration("""
                overrides: [{paths: ["dev/**"], rules: {minimum-replicas: off}}]
                waivers: [{rule: minimum-replicas, object: other, reason: r}]
                """);
        assertThat(aboutWaivers(folder.check("dev"))).isEmpty();
        assertThat(aboutWaivers(folder.check("dev", "a.yaml")))
                .containsExactly("warning unused-waiver 2:11 /waivers/0: " + UNSEEN);
    }

    @Test
    void rule_that_is_off_for_the_objects_meant_does_not_make_their_waiver_unused() {
        folder.with("dev/a.yaml", MANIFEST.replace("name: example", "name: dev"))
                .withConfiguration("""
                overrides: [{paths: ["dev/**"], rules: {minimum-replicas: off}}]
                waivers: [{rule: minimum-replicas, object: dev, reason: r}]
                """);
        assertThat(aboutWaivers(folder.check("dev", "a.yaml"))).isEmpty();
    }

    @Test
    void rule_that_an_exception_turns_on_makes_its_waiver_unused() {
        folder.withConfiguration("""
                rules: {minimum-replicas: off}
                overrides: [{paths: ["a.yaml"], rules: {minimum-replicas: error}}]
                waivers: [{rule: minimum-replicas, component: zinc, reason: r}]
                """);
        assertThat(aboutWaivers(folder.check("a.yaml"))).hasSize(1);
    }

    @Test
    void waiver_that_does_not_waive_is_told_even_if_its_rule_is_off() {
        folder.with("a.yaml", ANNOTATED.replace("all of them", "")).withConfiguration("rules: {minimum-replicas: off}");
        assertThat(aboutWaivers(folder.check("a.yaml"))).hasSize(1);
    }

    @Test
    void can_be_off() {
        folder.with("a.yaml", ANNOTATED.replace("ignore.minimum", "ignore.maximum"))
                .withConfiguration("""
                        rules: {unused-waiver: off, expired-waiver: off}
                        waivers:
                          - {rule: minimum-replicas, object: none, reason: r}
                          - {rule: minimum-replicas, reason: r, expires: 2020-01-01}
                        """);
        assertThat(aboutWaivers(folder.check("a.yaml"))).isEmpty();
    }

    @Test
    void can_be_of_another_severity() {
        folder.with("a.yaml", ANNOTATED.replace("ignore.minimum", "ignore.maximum"))
                .withConfiguration("""
                        rules: {unused-waiver: error, expired-waiver: info, minimum-replicas: info}
                        waivers:
                          - {rule: wildcard-domain, object: none, reason: r}
                          - {rule: wildcard-domain, reason: r, expires: 2020-01-01}
                        """);
        Report report = folder.check("a.yaml");
        assertThat(aboutWaivers(report))
                .extracting(line -> line.replaceFirst("(\\S+ \\S+) .*", "$1"))
                .containsExactly("error unused-waiver", "info expired-waiver", "error unused-waiver");
        assertThat(report.isFailed()).isTrue();
        assertThat(report.summary().errors()).isEqualTo(2);
    }

    @Test
    void exception_by_path_changes_them_for_manifests_alone() {
        folder.with("a.yaml", ANNOTATED.replace("ignore.minimum", "ignore.maximum"))
                .withConfiguration("""
                        overrides: [{paths: [a.yaml], rules: {unused-waiver: off}}]
                        waivers: [{rule: minimum-replicas, object: none, reason: r}]
                        """);
        assertThat(aboutWaivers(folder.check("a.yaml"))).hasSize(1).allMatch(line -> line.contains("/waivers/0"));
    }

    @Test
    void waiver_of_a_waiver_rule_is_a_waiver_like_others_and_never_needed() {
        folder.withConfiguration("""
                waivers:
                  - {rule: minimum-replicas, object: none, reason: r}
                  - {rule: unused-waiver, reason: r}
                """);
        assertThat(aboutWaivers(folder.check("a.yaml"))).hasSize(2);
    }

    @Test
    void each_configuration_is_told_of_once() {
        folder.with("one/a.yaml", MANIFEST)
                .with("one/b.yaml", MANIFEST)
                .with("one/.threescale-ha.yaml", "waivers: [{rule: minimum-replicas, object: none, reason: r}]")
                .withConfiguration("waivers: [{rule: minimum-replicas, object: none, reason: r}]");
        assertThat(folder.check("one", "a.yaml").findings())
                .filteredOn(finding -> finding.rule().equals("unused-waiver"))
                .extracting(finding -> finding.location().file())
                .containsExactly(temp + "/.threescale-ha.yaml", temp + "/one/.threescale-ha.yaml");
    }

    @Test
    void configuration_that_no_file_of_the_run_needs_is_not_told_of() {
        folder.with("ha.yaml", "waivers: [{rule: minimum-replicas, reason: r}]").with("b.yaml", "kind: Other");
        var given = ConfiguredFolder.linter().configuration(folder.path("ha.yaml"));
        assertThat(folder.check(given, "b.yaml").findings()).isEmpty();
    }

    @Test
    void baseline_can_hold_them() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, object: none, reason: r}]");
        Baseline all = Baseline.of(folder.check("a.yaml"));
        Report report =
                folder.check(ConfiguredFolder.linter().findConfiguration().baseline(all), "a.yaml");
        assertThat(report.findings()).allMatch(finding -> finding.status() == Finding.Status.BASELINE);
    }
}

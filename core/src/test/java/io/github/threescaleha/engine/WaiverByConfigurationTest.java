package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.TODAY;
import static io.github.threescaleha.engine.ConfiguredFolder.aboutWaivers;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static io.github.threescaleha.engine.ConfiguredFolder.standing;
import static io.github.threescaleha.engine.ConfiguredFolder.unwaived;
import static io.github.threescaleha.engine.ConfiguredFolder.waived;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverByConfigurationTest {
    private static final String IN_PROD = MANIFEST.replace("  name: example", "  name: example\n  namespace: prod");
    private static final String UNUSED = "this waiver of minimum-replicas covers no finding";

    @TempDir
    private Path temp;

    private ConfiguredFolder folder;

    @BeforeEach
    void write_manifests() {
        folder = new ConfiguredFolder(temp).with("a.yaml", MANIFEST).with("prod.yaml", IN_PROD);
    }

    @Test
    void accepts_all_findings_of_its_rule_with_its_reason() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: a test system}]");
        Report report = folder.check("a.yaml", "prod.yaml");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("minimum-replicas"))
                .hasSize(18)
                .allMatch(finding -> finding.status() == Status.WAIVED)
                .allMatch(finding -> "a test system".equals(finding.reason()));
        assertThat(standing(report, "wildcard-domain")).containsExactly(Status.NEW);
        assertThat(report.summary()).isEqualTo(new Summary(2, 2, 0, 0, 2, 2, 18, 0));
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void accepted_findings_do_not_fail_the_run() {
        folder.withConfiguration("fail-on: warning\n"
                + "waivers: [{rule: minimum-replicas, reason: r}, {rule: wildcard-domain, reason: s}]");
        assertThat(folder.check("a.yaml").isFailed()).isFalse();
        folder.withConfiguration("fail-on: warning\nwaivers: [{rule: minimum-replicas, reason: r}]");
        assertThat(folder.check("a.yaml").isFailed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "prod/example, true, false",
        "prod/*, true, false",
        "p?od/ex*le, true, false",
        "'*/example', true, true",
        "'*/*', true, true",
        "example, true, true",
        "'*', true, true",
        "'ex*', true, true",
        "/example, false, true",
        "'/*', false, true",
        "dev/example, false, false",
        "prod, false, false",
        "prod/exampl, false, false",
        "prod/examples, false, false",
        "'?/example', false, false",
        "PROD/example, false, false",
        "prod.example, false, false",
        "p.od/example, false, false",
        "'prod/[e]xample', false, false",
        "'*prod/example*', true, false",
        "a/prod/example, false, false",
        "'**', true, true",
        "'', false, false"
    })
    void is_for_the_objects_that_its_pattern_fits(String object, boolean inProd, boolean inNone) {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, object: '" + object + "'}]");
        assertThat(waived(folder.check("prod.yaml"), "minimum-replicas")).hasSize(inProd ? 9 : 0);
        Report report = folder.check("a.yaml");
        assertThat(waived(report, "minimum-replicas")).hasSize(inNone ? 9 : 0);
        assertThat(aboutWaivers(report)).hasSize(inNone ? 0 : 1);
    }

    @Test
    void is_for_the_component_that_it_names() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, component: zync-que}]");
        assertThat(waived(folder.check("a.yaml"), "minimum-replicas")).containsExactly("zync-que");
        assertThat(unwaived(folder.check("a.yaml"), "minimum-replicas"))
                .hasSize(8)
                .doesNotContain("zync-que");
    }

    @Test
    void component_that_is_none_is_for_nothing() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, component: zinc}]");
        Report report = folder.check("a.yaml");
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report)).containsExactly("warning unused-waiver 1:11 /waivers/0: " + UNUSED);
    }

    @Test
    void one_for_an_object_that_the_run_was_not_given_says_that_it_was_not_seen() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, object: prod/example}]");
        assertThat(aboutWaivers(folder.check("a.yaml")))
                .containsExactly(
                        "warning unused-waiver 1:11 /waivers/0: " + UNUSED + "; its object was not seen in this run");
        assertThat(aboutWaivers(folder.check("a.yaml", "prod.yaml"))).isEmpty();
    }

    @Test
    void findings_without_a_component_are_for_waivers_without_one() {
        folder.withConfiguration("waivers: [{rule: wildcard-domain, reason: r, component: zync}]");
        assertThat(standing(folder.check("a.yaml"), "wildcard-domain")).containsExactly(Status.NEW);
    }

    @Test
    void is_for_files_of_its_configuration_alone() {
        folder.with("one/a.yaml", MANIFEST)
                .with("one/.threescale-ha.yaml", "waivers: [{rule: minimum-replicas, reason: r}]")
                .with("two/a.yaml", MANIFEST)
                .with("two/.threescale-ha.yaml", "");
        Report report = folder.check("one", "two");
        assertThat(report.findings())
                .filteredOn(finding -> finding.status() == Status.WAIVED)
                .hasSize(9)
                .allMatch(finding -> finding.location().file().contains("/one/"));
    }

    @Test
    void of_several_the_first_gives_the_reason_and_all_are_used() {
        folder.withConfiguration("""
                waivers:
                  - {rule: minimum-replicas, reason: first, component: zync}
                  - {rule: minimum-replicas, reason: second}
                """);
        Report report = folder.check("a.yaml");
        assertThat(report.findings())
                .filteredOn(finding -> "zync".equals(finding.component()))
                .extracting(Finding::reason)
                .containsExactly("first");
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void holds_on_its_last_day() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, expires: 2027-03-31}]");
        assertThat(standing(folder.check("a.yaml"), "minimum-replicas")).containsExactly(Status.WAIVED);
        assertThat(standing(
                        folder.check(linter().findConfiguration().today(TODAY.minusYears(1)), "a.yaml"),
                        "minimum-replicas"))
                .containsExactly(Status.WAIVED);
    }

    @Test
    void waives_no_more_on_the_day_after_and_says_so() {
        folder.withConfiguration("waivers:\n  - {rule: minimum-replicas, reason: r, expires: 2027-03-31}");
        Report report = folder.check(linter().findConfiguration().today(TODAY.plusDays(1)), "a.yaml");
        assertThat(standing(report, "minimum-replicas")).containsExactly(Status.NEW);
        assertThat(report.isFailed()).isTrue();
        assertThat(aboutWaivers(report))
                .containsExactly("warning expired-waiver 2:5 /waivers/0:"
                        + " this waiver of minimum-replicas expired on 2027-03-31 and waives no more");
    }

    @Test
    void expired_waiver_leaves_a_finding_to_another() {
        folder.withConfiguration("""
                waivers:
                  - {rule: minimum-replicas, reason: old, expires: 2027-03-30}
                  - {rule: minimum-replicas, reason: new, expires: 2027-09-30}
                """);
        Report report = folder.check("a.yaml");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("minimum-replicas"))
                .extracting(Finding::reason)
                .containsOnly("new");
        assertThat(aboutWaivers(report)).hasSize(1).allMatch(line -> line.contains("expired-waiver 2:5 /waivers/0"));
    }

    @Test
    void without_a_day_given_that_of_the_run_counts() {
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, expires: 2020-01-01}]");
        HaLinter today =
                HaLinter.builder().rules(SampleRules.ALL).findConfiguration().build();
        assertThat(aboutWaivers(today.check(folder.path("a.yaml")))).hasSize(1);
        folder.withConfiguration("waivers: [{rule: minimum-replicas, reason: r, expires: 9999-12-31}]");
        assertThat(aboutWaivers(today.check(folder.path("a.yaml")))).isEmpty();
    }
}

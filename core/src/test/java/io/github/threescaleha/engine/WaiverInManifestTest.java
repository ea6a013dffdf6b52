package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.aboutWaivers;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static io.github.threescaleha.engine.ConfiguredFolder.standing;
import static io.github.threescaleha.engine.ConfiguredFolder.unwaived;
import static io.github.threescaleha.engine.ConfiguredFolder.waived;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waivers by annotation and by comment. */
class WaiverInManifestTest {
    private static final String NO_REASON = "this waiver does not waive: it gives no reason";

    @Test
    void annotation_is_for_the_whole_object() {
        Report report = check(annotated("threescale-ha/ignore.minimum-replicas: ' a test system '"));
        assertThat(waived(report, "minimum-replicas")).hasSize(9);
        assertThat(reasons(report)).containsOnly("a test system");
        assertThat(standing(report, "wildcard-domain")).containsExactly(Status.NEW);
        assertThat(aboutWaivers(report)).isEmpty();
        assertThat(report.isFailed()).isFalse();
    }

    @Test
    void annotation_may_name_one_component() {
        Report report = check(annotated("threescale-ha/ignore.minimum-replicas.zync-que: r"));
        assertThat(waived(report, "minimum-replicas")).containsExactly("zync-que");
        assertThat(report.isFailed()).isTrue();
    }

    @Test
    void annotations_for_the_object_and_for_a_component_are_both_used() {
        Report report = check(annotated(
                "threescale-ha/ignore.minimum-replicas.zync: one\n    threescale-ha/ignore.minimum-replicas: all"));
        assertThat(waived(report, "minimum-replicas")).hasSize(9);
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "''", "' '", "\"\\t\\n\"", "~", "null"})
    void annotation_without_a_reason_does_not_waive(String reason) {
        Report report = check(annotated("threescale-ha/ignore.minimum-replicas: " + reason));
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report))
                .hasSize(1)
                .allMatch(line -> line.matches("warning unused-waiver 6:\\d+"
                        + " /metadata/annotations/threescale-ha~1ignore.minimum-replicas: " + NO_REASON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum-replica | there is no rule minimum-replica; did you mean minimum-replicas?",
                "minimum-replica.zync | there is no rule minimum-replica; did you mean minimum-replicas?",
                "Minimum-Replicas | there is no rule Minimum-Replicas; did you mean minimum-replicas?",
                "nothing-like-it | there is no rule nothing-like-it",
                "'' | it names no rule",
                ".zync | it names no rule"
            })
    void annotation_for_no_rule_does_not_waive(String rule, String fault) {
        Report report = check(annotated("threescale-ha/ignore." + rule + ": r"));
        assertThat(aboutWaivers(report))
                .containsExactly("warning unused-waiver 6:" + (28 + rule.length())
                        + " /metadata/annotations/threescale-ha~1ignore." + rule
                        + ": this waiver does not waive: " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "12", "{}", "[a]"})
    void annotation_that_is_no_text_is_left_to_the_schema(String value) {
        Report report = check(annotated("threescale-ha/ignore.minimum-replicas: " + value));
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threescale-ha/ignore.minimum-replicas.zinc",
                "threescale-ha/ignore.minimum-replicas.zync.que",
                "threescale-ha/ignore.minimum-replicas."
            })
    void annotation_for_no_component_is_not_needed(String name) {
        Report report = check(annotated(name + ": r"));
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report))
                .hasSize(1)
                .allMatch(line -> line.endsWith(": this waiver of minimum-replicas covers no finding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threescale-ha/minimum-replicas",
                "threescale-ha.ignore.minimum-replicas",
                "threescale-ha/Ignore.minimum-replicas",
                "ignore.minimum-replicas"
            })
    void other_annotations_are_no_waivers(String name) {
        Report report = check(annotated(name + ": r"));
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void comment_on_a_setting_accepts_what_is_there() {
        Report report = check(MANIFEST + """
                  zync:
                    appSpec:
                      replicas: 1 # threescale-ha: ignore minimum-replicas -- it can wait
                    queSpec:
                      replicas: 1
                """);
        assertThat(waived(report, "minimum-replicas")).containsExactly("zync");
        assertThat(reasons(report)).containsExactly("it can wait");
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void comment_on_a_parent_accepts_what_is_missing_below_it() {
        Report report = check(MANIFEST + "  zync: {} # threescale-ha: ignore minimum-replicas -- it can wait\n");
        assertThat(waived(report, "minimum-replicas")).containsExactly("zync", "zync-que");
        Report above = check(MANIFEST + "  # threescale-ha: ignore minimum-replicas -- it can wait\n  zync:\n");
        assertThat(waived(above, "minimum-replicas")).containsExactly("zync", "zync-que");
    }

    @Test
    void comment_on_the_spec_accepts_all_below_it() {
        Report report = check(MANIFEST.replace("spec:", "spec: # threescale-ha: ignore minimum-replicas -- r"));
        assertThat(waived(report, "minimum-replicas")).hasSize(9);
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void comment_on_a_key_accepts_nothing_beside_it() {
        String spec = "  zync:\n    appSpec: {} # threescale-ha: ignore minimum-replicas -- r\n";
        assertThat(waived(check(MANIFEST + spec), "minimum-replicas")).containsExactly("zync");
        Report other = check(MANIFEST.replace(".com", ".com # threescale-ha: ignore minimum-replicas -- r"));
        assertThat(waived(other, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(other))
                .containsExactly("warning unused-waiver 6:19 /spec/wildcardDomain:"
                        + " this waiver of minimum-replicas covers no finding");
    }

    @Test
    void key_whose_name_begins_alike_is_another() {
        Report report = check(MANIFEST + """
                  apicast:
                    stagingSpec: {}
                    staging: {} # threescale-ha: ignore minimum-replicas -- r
                """);
        assertThat(waived(report, "minimum-replicas")).isEmpty();
    }

    @Test
    void comment_on_a_shared_value_accepts_it_wherever_it_is_used() {
        Report report = check(MANIFEST + """
                  backend:
                    listenerSpec: &one
                      replicas: 1 # threescale-ha: ignore minimum-replicas -- r
                    workerSpec: *one
                    cronSpec:
                      <<: *one
                """);
        assertThat(waived(report, "minimum-replicas"))
                .containsExactlyInAnyOrder("backend-listener", "backend-worker", "backend-cron");
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignore minimum-replicas | it gives no reason",
                "ignore minimum-replicas -- | it gives no reason",
                "ignore minimum-replicas because | it gives no reason",
                "ignore minimum-replica -- r | there is no rule minimum-replica; did you mean minimum-replicas?",
                "ignore minimum-replicas, wildcard-domain -- r |"
                        + " there is no rule minimum-replicas,; did you mean minimum-replicas?",
                "ignore all -- r | there is no rule all",
                "ignore -- r | it names no rule",
                "ignore | it names no rule"
            })
    void comment_that_says_too_little_does_not_waive(String comment, String fault) {
        Report report = check(MANIFEST + "  zync: {} # threescale-ha: " + comment + "\n");
        assertThat(waived(report, "minimum-replicas")).isEmpty();
        assertThat(aboutWaivers(report))
                .containsExactly("warning unused-waiver 7:3 /spec/zync: this waiver does not waive: " + fault);
    }

    @Test
    void comment_at_the_end_of_the_file_does_not_waive() {
        assertThat(aboutWaivers(check(MANIFEST + "# threescale-ha: ignore minimum-replicas -- r")))
                .containsExactly("warning unused-waiver 1:1 :"
                        + " this waiver does not waive: the comment stands on or above no key");
    }

    @Test
    void comment_is_for_its_own_document_and_item() {
        String item = MANIFEST.strip().indent(4).strip();
        Report report = check("""
                kind: List
                items:
                  - ITEM
                  - ITEM
                      zync: # threescale-ha: ignore minimum-replicas -- r
                ---
                """.replace("ITEM", item) + MANIFEST
                + "  # threescale-ha: ignore minimum-replicas -- s\n  backend: {}\n");
        assertThat(report.apiManagers()).hasSize(3);
        assertThat(report.findings())
                .filteredOn(finding -> finding.status() == Status.WAIVED)
                .extracting(finding -> finding.location().document() + " " + finding.component() + " "
                        + finding.location().line() + " " + finding.reason())
                .containsExactly(
                        "0 zync 15 r",
                        "0 zync-que 15 r",
                        "1 backend-cron 24 s",
                        "1 backend-listener 24 s",
                        "1 backend-worker 24 s");
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void comment_in_a_template_is_for_its_object() {
        Report report = check("""
                kind: Template
                parameters: [{name: KEY, value: zync}]
                objects:
                  - kind: APIManager
                    apiVersion: apps.3scale.net/v1alpha1
                    metadata: {name: example}
                    spec:
                      ${KEY}: {} # threescale-ha: ignore minimum-replicas -- r
                """);
        assertThat(waived(report, "minimum-replicas")).containsExactly("zync", "zync-que");
    }

    @Test
    void waivers_of_all_kinds_are_used_by_the_same_finding() {
        Report report = check(annotated("threescale-ha/ignore.minimum-replicas.zync: by annotation") + """
                  zync: # threescale-ha: ignore minimum-replicas -- by comment
                    queSpec: {}
                """);
        assertThat(report.findings())
                .filteredOn(finding -> finding.status() == Status.WAIVED)
                .extracting(finding -> finding.component() + " " + finding.reason())
                .containsExactly("zync by annotation", "zync-que by comment");
        assertThat(aboutWaivers(report)).isEmpty();
    }

    @Test
    void thousands_of_waivers_cost_no_time_to_speak_of() {
        String comments = "  # threescale-ha: ignore minimum-replicas -- r\n".repeat(20_000);
        Report report = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> check(MANIFEST + comments + "  zync: {}\n"));
        assertThat(unwaived(report, "minimum-replicas")).hasSize(7);
    }

    private static String annotated(String annotations) {
        return MANIFEST.replace("  name: example\n", "  name: example\n  annotations:\n    " + annotations + "\n");
    }

    private static Report check(String manifest) {
        return linter().build().check("a.yaml", manifest);
    }

    private static Iterable<String> reasons(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.status() == Status.WAIVED)
                .map(Finding::reason)
                .distinct()
                .toList();
    }
}

package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.detekt.sarif4k.ColumnKind;
import io.github.detekt.sarif4k.Level;
import io.github.detekt.sarif4k.Region;
import io.github.detekt.sarif4k.ReportingDescriptor;
import io.github.detekt.sarif4k.Result;
import io.github.detekt.sarif4k.Run;
import io.github.detekt.sarif4k.SarifSerializer;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {
    private final Run full = read(Samples.full());

    @Test
    void a_strict_reader_finds_nothing_that_the_standard_does_not_know() {
        String sarif = Samples.write(Format.SARIF, Samples.full());
        String misspelt = sarif.replaceFirst("\"ruleIndex\"", "\"ruleindex\"");
        assertThat(SarifSerializer.INSTANCE.fromJson(sarif).getRuns()).hasSize(1);
        assertThatThrownBy(() -> SarifSerializer.INSTANCE.fromJson(misspelt)).hasMessageContaining("ruleindex");
    }

    @Test
    void the_schema_of_the_standard_is_kept() {
        String sarif = Samples.write(Format.SARIF, Samples.full());
        assertThat(SarifSchema.errors(sarif)).isEmpty();
        assertThat(SarifSchema.errors(Samples.write(Format.SARIF, Samples.empty())))
                .isEmpty();
        assertThat(SarifSchema.errors(sarif.replaceFirst("\"startLine\": \\d+", "\"startLine\": 0")))
                .isNotEmpty();
        assertThat(SarifSchema.errors(sarif.replaceFirst("\"level\": \"error\"", "\"level\": \"fatal\"")))
                .isNotEmpty();
    }

    @Test
    void one_object_in_two_files_has_two_fingerprints() {
        Finding finding = Samples.full().findings().get(6);
        List<Result> results =
                read(Samples.report(List.of(finding, finding), List.of())).getResults();
        assertThat(results)
                .extracting(result -> result.getPartialFingerprints().get("primaryLocationLineHash"))
                .containsExactly(finding.fingerprint(), finding.fingerprint() + "-2");
    }

    @Test
    void a_report_on_nothing_has_results_and_rules() {
        Run empty = read(Samples.empty());
        assertThat(empty.getResults()).isEmpty();
        assertThat(empty.getTool().getDriver().getRules()).hasSize(6);
        assertThat(empty.getInvocations().get(0).getExecutionSuccessful()).isTrue();
    }

    @Test
    void rules_carry_what_code_scanning_shows() {
        ReportingDescriptor rule = full.getTool().getDriver().getRules().get(0);
        assertThat(rule.getId()).isEqualTo("replicas");
        assertThat(rule.getShortDescription().getText()).isEqualTo("Title of replicas.");
        assertThat(rule.getFullDescription().getText()).isEqualTo("Title of replicas: an outage of replicas.");
        assertThat(rule.getHelp().getMarkdown())
                .isEqualTo(rule.getHelp().getText())
                .isNotBlank();
        assertThat(rule.getHelpURI()).isEqualTo("https://example.com/doc#replicas");
        assertThat(rule.getDefaultConfiguration().getLevel()).isEqualTo(Level.Error);
    }

    @Test
    void rules_are_tagged_by_their_area() {
        JsonNode tags = JsonMapper.shared()
                .readTree(Samples.write(Format.SARIF, Samples.full()))
                .at("/runs/0/tool/driver/rules/0/properties/tags");
        assertThat(tags).extracting(JsonNode::asString).containsExactly("replicas", "high-availability", "3scale");
    }

    @Test
    void a_rule_without_a_finding_links_to_the_documentation_of_its_area() {
        assertThat(full.getTool().getDriver().getRules().get(5).getHelpURI())
                .isEqualTo("https://github.com/3scale/3scale-operator/blob/3scale-2.16-stable/doc/"
                        + "apimanager-reference.md#apimanagerspec");
    }

    @Test
    void results_name_their_rule_by_id_and_index() {
        List<ReportingDescriptor> rules = full.getTool().getDriver().getRules();
        assertThat(full.getResults())
                .hasSize(7)
                .allSatisfy(result -> assertThat(rules.get(Math.toIntExact(result.getRuleIndex()))
                                .getId())
                        .isEqualTo(result.getRuleID()));
    }

    @Test
    void results_say_what_is_wrong_why_and_how_to_mend_it() {
        Result result = full.getResults().get(6);
        assertThat(result.getLevel()).isEqualTo(Level.Error);
        assertThat(result.getMessage().getText())
                .isEqualTo("backend-listener is not as it should be.\nwhy: an outage of replicas\n"
                        + "fix: set spec.backend.listenerSpec.replicas:\n  spec:\n    some: value");
        assertThat(result.getPartialFingerprints())
                .containsEntry(
                        "primaryLocationLineHash",
                        Samples.full().findings().get(6).fingerprint());
    }

    @Test
    void regions_are_whole_and_in_code_points() {
        Region region = full.getResults()
                .get(6)
                .getLocations()
                .get(0)
                .getPhysicalLocation()
                .getRegion();
        assertThat(full.getColumnKind()).isEqualTo(ColumnKind.UnicodeCodePoints);
        assertThat(List.of(region.getStartLine(), region.getStartColumn(), region.getEndLine(), region.getEndColumn()))
                .containsExactly(9L, 17L, 9L, 18L);
    }

    @Test
    void accepted_findings_are_suppressed_and_no_others() {
        assertThat(full.getResults())
                .extracting(result -> result.getSuppressions().size())
                .containsExactly(0, 1, 0, 0, 0, 1, 0);
        assertThat(full.getResults().get(5).getSuppressions().get(0).getJustification())
                .isEqualTo("zync is rebuilt from system");
        assertThat(full.getResults().get(1).getSuppressions().get(0).getJustification())
                .isEqualTo("in the baseline");
    }

    @Test
    void without_an_accepted_finding_no_result_speaks_of_suppressions() {
        Report report = Samples.report(Samples.full().findings().subList(6, 7), List.of());
        assertThat(read(report).getResults().get(0).getSuppressions()).isNull();
    }

    @Test
    void problems_are_notifications_of_a_run_that_failed() {
        var invocation = full.getInvocations().get(0);
        assertThat(invocation.getExecutionSuccessful()).isFalse();
        assertThat(invocation.getToolExecutionNotifications())
                .extracting(notification -> notification.getMessage().getText())
                .containsExactly("cannot be parsed: 100% broken", "does not exist");
        assertThat(invocation.getToolExecutionNotifications())
                .allSatisfy(notification -> assertThat(notification.getLevel()).isEqualTo(Level.Error));
    }

    @Test
    void no_severity_is_claimed_to_be_one_of_security() {
        assertThat(Samples.write(Format.SARIF, Samples.full())).doesNotContain("security-severity");
    }

    @Test
    void files_are_named_from_the_root_of_the_repository_and_encoded() {
        assertThat(artifactOf("a b/ü#?.yaml")).isEqualTo("a%20b/%C3%BC%23%3F.yaml@%SRCROOT%");
        assertThat(artifactOf("./deploy/../x.yaml")).isEqualTo("x.yaml@%SRCROOT%");
        assertThat(artifactOf(Path.of("inside.yaml").toAbsolutePath().toString()))
                .isEqualTo("inside.yaml@%SRCROOT%");
    }

    @Test
    void files_outside_of_the_repository_have_an_absolute_uri() {
        assertThat(artifactOf("/over there/x.yaml")).isEqualTo("file:///over%20there/x.yaml@null");
    }

    @Test
    void a_message_holds_no_link() {
        Finding finding = named("see [here](https://example.com)");
        assertThat(read(Samples.report(List.of(finding), List.of()))
                        .getResults()
                        .get(0)
                        .getMessage()
                        .getText())
                .startsWith("see \\[here\\](https://example.com).");
    }

    private static String artifactOf(String file) {
        Finding.Location at = Samples.at("/spec", "spec", false);
        Finding.Location moved = new Finding.Location(file, 0, at.object(), at.pointer(), at.span(), at.missing());
        Report report = Samples.report(List.of(Samples.finding(Samples.BUDGET, moved, null)), List.of());
        var location = read(report)
                .getResults()
                .get(0)
                .getLocations()
                .get(0)
                .getPhysicalLocation()
                .getArtifactLocation();
        return location.getUri() + "@" + location.getUriBaseID();
    }

    private static Finding named(String message) {
        Finding.Location at = Samples.at("/spec", "spec", false);
        return new Finding(
                "budget",
                Samples.BUDGET.severity(),
                message,
                null,
                at,
                "why",
                "fix",
                "https://example.com",
                Finding.Status.NEW,
                null);
    }

    private static Run read(Report report) {
        return SarifSerializer.INSTANCE
                .fromJson(Samples.write(Format.SARIF, report))
                .getRuns()
                .get(0);
    }
}

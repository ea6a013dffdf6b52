package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabWriterTest {
    private final JsonNode full = read(Samples.full());

    @Test
    void each_issue_has_the_fields_that_gitlab_documents_and_no_others() {
        assertThat(full).hasSize(7).allSatisfy(issue -> {
            assertThat(issue.propertyNames())
                    .containsExactlyInAnyOrder("description", "check_name", "fingerprint", "severity", "location");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
            assertThat(issue.at("/location/path").asString()).startsWith("deploy/");
            assertThat(issue.get("severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
        });
    }

    @Test
    void severities_are_those_of_gitlab() {
        assertThat(strings(full, "severity"))
                .containsExactly("minor", "info", "major", "major", "major", "blocker", "blocker");
    }

    @Test
    void accepted_findings_are_left_out() {
        assertThat(strings(full, "check_name")).doesNotContain("database", "spreading");
    }

    @Test
    void a_problem_without_a_place_is_in_line_1() {
        assertThat(full.get(6).at("/location/lines/begin").asInt()).isEqualTo(1);
    }

    @Test
    void fingerprints_are_unique_even_for_one_object_in_two_files() {
        Finding finding = Samples.full().findings().get(0);
        Problem problem = Samples.BROKEN;
        JsonNode issues = read(Samples.report(List.of(finding, finding), List.of(problem, problem)));
        assertThat(strings(issues, "fingerprint")).doesNotHaveDuplicates().hasSize(4);
        assertThat(strings(issues, "fingerprint").get(0)).isEqualTo(finding.fingerprint());
    }

    @Test
    void fingerprints_stay_when_lines_move() {
        Finding finding = Samples.full().findings().get(0);
        Finding.Location at = finding.location();
        Finding.Location moved =
                new Finding.Location(at.file(), at.document(), at.object(), at.pointer(), Span.START, at.missing());
        Finding later = Samples.finding(Samples.BUDGET, moved, finding.component());
        Problem deeper = new Problem(Samples.BROKEN.file(), 30, 1, Samples.BROKEN.message());
        assertThat(strings(read(Samples.report(List.of(later), List.of(deeper))), "fingerprint"))
                .isEqualTo(strings(read(Samples.report(List.of(finding), List.of(Samples.BROKEN))), "fingerprint"));
    }

    private static List<String> strings(JsonNode issues, String field) {
        List<String> strings = new ArrayList<>();
        issues.forEach(issue -> strings.add(issue.get(field).asString()));
        return strings;
    }

    private static JsonNode read(Report report) {
        return JsonMapper.shared().readTree(Samples.write(Format.GITLAB, report));
    }
}

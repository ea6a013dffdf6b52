package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubWriterTest {
    @Test
    void severities_become_commands() {
        assertThat(Samples.write(Format.GITHUB, Samples.full()).lines())
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("::warning", "::notice", "::error", "::error", "::error", "::error", "3");
    }

    @Test
    void findings_of_one_rule_at_one_place_are_one_annotation() {
        assertThat(Samples.write(Format.GITHUB, Samples.full()))
                .contains(": zync is not as it should be (and 1 other)%0Awhy: ")
                .contains("%0Aalso: zync-que: spec.zync.queSpec.replicas%0A");
    }

    @Test
    void separators_in_values_are_escaped() {
        Problem problem = new Problem("a,b:c%.yaml", 3, 7, "50% of\nit: is, broken");
        assertThat(Samples.write(Format.GITHUB, Samples.report(List.of(), List.of(problem))))
                .startsWith("::error file=a%2Cb%3Ac%25.yaml,line=3,col=7,title=problem::"
                        + "a,b:c%25.yaml:3:7: 50%25 of it: is, broken\n");
    }

    @Test
    void a_region_over_several_lines_has_no_columns() {
        Finding.Location at = Samples.at("/spec", "spec", false);
        Span wide = new Span(at.span().start(), new Position(at.span().end().offset() + 20, 8, 3));
        Finding.Location location = new Finding.Location(at.file(), 0, at.object(), at.pointer(), wide, false);
        assertThat(Samples.write(
                        Format.GITHUB,
                        Samples.report(List.of(Samples.finding(Samples.BUDGET, location, null)), List.of())))
                .startsWith("::warning file=deploy/apimanager.yaml,line=6,endLine=8,title=budget::");
    }

    @Test
    void a_quiet_report_goes_without_the_counts() {
        assertThat(Samples.write(new GithubWriter(Samples.REPOSITORY, true), Samples.empty()))
                .isEmpty();
    }
}

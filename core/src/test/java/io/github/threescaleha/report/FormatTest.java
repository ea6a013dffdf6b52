package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
    private static final Map<Format, String> ENDINGS = Map.of(
            Format.TEXT, ".txt",
            Format.JSON, ".json",
            Format.SARIF, ".sarif",
            Format.JUNIT, ".xml",
            Format.GITHUB, ".github.txt",
            Format.GITLAB, ".gitlab.json",
            Format.MARKDOWN, ".md",
            Format.HTML, ".html");

    @ParameterizedTest
    @EnumSource
    void each_format_writes_a_report_as_its_golden_file_shows(Format format) {
        Golden.check("full" + ENDINGS.get(format), Samples.write(format, Samples.full()));
    }

    @ParameterizedTest
    @EnumSource
    void each_format_writes_a_report_on_nothing_as_its_golden_file_shows(Format format) {
        Golden.check("empty" + ENDINGS.get(format), Samples.write(format, Samples.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void each_format_is_known_by_its_name(Format format) {
        assertThat(Format.named(format.label())).isSameAs(format);
        assertThat(Format.labels()).contains(format.label());
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "GITHUB", "MARKDOWN", "HTML"})
    void what_people_read_ends_or_begins_with_the_counts(Format format) {
        assertThat(Samples.write(format, Samples.full()))
                .contains("3 files, 1 APIManager, 0 other documents skipped: 3 errors, 1 warning, 1 note, 1 waived,"
                        + " 1 in the baseline, 2 problems (3scale 2.16 by default; topology multi-node)");
    }

    @Test
    void no_other_name_is_a_format() {
        assertThat(Format.named("xml")).isNull();
    }
}

package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.ReleaseChoice.From;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseChoiceTest {
    private static final String RELEASE = "apps.3scale.net/apimanager-threescale-version";
    private static final String OPERATOR = "apps.3scale.net/threescale-operator-version";

    private static Manifest annotated(String... namesAndValues) {
        StringBuilder metadata = new StringBuilder("name: a\nannotations:\n  other: x\n");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            metadata.append("  ")
                    .append(namesAndValues[i])
                    .append(": \"")
                    .append(namesAndValues[i + 1])
                    .append("\"\n");
        }
        return Given.apiManager(metadata.toString(), "");
    }

    private static ReleaseChoice choice(Manifest manifest) {
        return ReleaseChoice.of(manifest, null, null);
    }

    @ParameterizedTest
    @CsvSource({"2.15.5, 2.15", "2.16, 2.16", "2.8, 2.8", "v2.14.1, 2.14", "' 2.12 ', 2.12", "2.13-mas, 2.13"})
    void release_annotation_is_followed(String text, String release) {
        assertThat(choice(annotated(RELEASE, text)))
                .isEqualTo(new ReleaseChoice(Release.named(release), From.ANNOTATION, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2.7, 2.8, older than the oldest",
        "1.16, 2.8, older than the oldest",
        "0.0, 2.8, older than the oldest",
        "2.99, 2.16, newer than the newest",
        "2.17.0, 2.16, newer than the newest",
        "3.0, 2.16, newer than the newest",
        "2.9999, 2.16, newer than the newest"
    })
    void release_beyond_those_known_is_taken_for_the_nearest_with_a_note(String text, String release, String note) {
        ReleaseChoice choice = choice(annotated(RELEASE, text));

        assertThat(choice.release()).isEqualTo(Release.named(release));
        assertThat(choice.from()).isEqualTo(From.ANNOTATION);
        assertThat(choice.note()).contains(RELEASE).contains(note).contains("judged as " + release);
    }

    @ParameterizedTest
    @CsvSource({"garbage", "''", "2", "2.", "2.x", "x2.16", "2.16x", "-2.16", "2.99999999999", "\u0662.16"})
    void annotation_that_names_no_release_is_as_if_not_there_with_a_note(String text) {
        ReleaseChoice choice = choice(annotated(RELEASE, text));

        assertThat(choice.release()).isEqualTo(Release.newest());
        assertThat(choice.from()).isEqualTo(From.DEFAULT);
        assertThat(choice.note()).contains(RELEASE).contains("names no release");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5.0, 2.8",
        "0.6.1, 2.9",
        "0.7.0, 2.10",
        "0.8.2, 2.11",
        "0.9.0, 2.12",
        "0.10.1, 2.13",
        "0.11.3, 2.14",
        "0.12.5, 2.15",
        "0.13.4, 2.16"
    })
    void operator_version_alone_gives_the_release_it_makes(String version, String release) {
        assertThat(choice(annotated(OPERATOR, version)))
                .isEqualTo(new ReleaseChoice(Release.named(release), From.ANNOTATION, null));
    }

    @ParameterizedTest
    @CsvSource({"0.4.0, 2.8, older", "0.14.0, 2.16, newer", "1.0.0, 2.16, newer", "2.0.0, 2.16, newer"})
    void operator_beyond_those_known_is_taken_for_the_nearest_with_a_note(String version, String release, String side) {
        ReleaseChoice choice = choice(annotated(OPERATOR, version));

        assertThat(choice.release()).isEqualTo(Release.named(release));
        assertThat(choice.note()).contains(OPERATOR).contains(side);
    }

    @Test
    void release_annotation_goes_before_the_operator_version() {
        assertThat(choice(annotated(RELEASE, "2.14", OPERATOR, "0.12.0")).release())
                .isEqualTo(Release.V2_14);
    }

    @Test
    void operator_version_helps_where_the_release_annotation_is_garbage() {
        ReleaseChoice choice = choice(annotated(RELEASE, "garbage", OPERATOR, "0.12.0"));

        assertThat(choice.release()).isEqualTo(Release.V2_15);
        assertThat(choice.from()).isEqualTo(From.ANNOTATION);
        assertThat(choice.note()).contains(RELEASE);
    }

    @Test
    void garbage_in_both_is_as_if_not_there() {
        ReleaseChoice choice = choice(annotated(RELEASE, "x", OPERATOR, "y"));

        assertThat(choice.from()).isEqualTo(From.DEFAULT);
        assertThat(choice.note()).isNotNull();
        assertThat(choice(annotated(OPERATOR, "y")).note()).contains(OPERATOR);
    }

    @Test
    void option_wins_over_all_without_a_note() {
        assertThat(ReleaseChoice.of(annotated(RELEASE, "2.99"), Release.V2_9, Release.V2_10))
                .isEqualTo(new ReleaseChoice(Release.V2_9, From.OPTION, null));
    }

    @Test
    void configuration_is_asked_where_no_annotation_says_it() {
        assertThat(ReleaseChoice.of(annotated(), null, Release.V2_10))
                .isEqualTo(new ReleaseChoice(Release.V2_10, From.CONFIG, null));
        assertThat(ReleaseChoice.of(annotated(RELEASE, "2.12"), null, Release.V2_10)
                        .release())
                .isEqualTo(Release.V2_12);
        assertThat(ReleaseChoice.of(annotated(RELEASE, "x"), null, Release.V2_10)
                        .note())
                .isNotNull();
    }

    @Test
    void newest_is_taken_where_nothing_says_it() {
        assertThat(choice(annotated())).isEqualTo(new ReleaseChoice(Release.V2_16, From.DEFAULT, null));
    }

    @Test
    void annotation_that_is_a_number_is_as_if_not_there() {
        Manifest manifest = Given.apiManager("annotations: {" + RELEASE + ": 2.12}\n", "");

        assertThat(choice(manifest)).isEqualTo(new ReleaseChoice(Release.V2_16, From.DEFAULT, null));
    }
}

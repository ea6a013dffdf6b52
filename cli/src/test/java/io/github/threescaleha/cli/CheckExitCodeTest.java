package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckExitCodeTest {
    @Test
    void a_manifest_without_findings_gives_0() {
        Outcome outcome = Cli.run("check", "docs/examples/apimanager-ha.yaml");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes, 0 waived \
                (3scale 2.16 by default; topology multi-node)
                """, ""));
    }

    @Test
    void an_error_gives_1() {
        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_ERROR);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("[pod-disruption-budget]").contains(": 1 error, 0 warnings, 0 notes,");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "error, error, 1", "error, warning, 1", "error, info, 1", "error, never, 0",
        "warning, error, 0", "warning, warning, 1", "warning, info, 1", "warning, never, 0",
        "info, error, 0", "info, warning, 0", "info, info, 1", "info, never, 0",
        "nothing, error, 0", "nothing, warning, 0", "nothing, info, 0", "nothing, never, 0",
    })
    void fail_on_says_which_findings_give_1(String found, String failOn, int code) {
        String manifest = switch (found) {
            case "error" -> Manifests.ONE_ERROR;
            case "warning" -> Manifests.ONE_WARNING;
            case "info" -> Manifests.ONE_INFO;
            default -> Manifests.CLEAN;
        };

        Outcome outcome = Cli.checkSingleNodeReading(manifest, "--fail-on", failOn);

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .as("what is found is printed, whether it counts or not")
                .contains(counts(found));
    }

    private static String counts(String found) {
        return (found.equals("error") ? "1 error" : "0 errors")
                + (found.equals("warning") ? ", 1 warning" : ", 0 warnings")
                + (found.equals("info") ? ", 1 note," : ", 0 notes,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "info"})
    void a_graver_finding_counts_for_a_milder_threshold(String failOn) {
        assertThat(Cli.checkSingleNodeReading(Manifests.BARE, "--fail-on", failOn)
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check | Missing required parameter: 'PATH'",
                "check --colour x a.yaml | Unknown option: '--colour'",
                "check --release 3.0 a.yaml | there is no release '3.0'; known are 2.8, 2.9, 2.10, 2.11, 2.12, 2.13, 2.14, 2.15, 2.16",
                "check --release 2.1 a.yaml | there is no release '2.1'",
                "check --release | Missing required parameter for option '--release'",
                "check --topology cloud a.yaml | --topology takes single-node, multi-node or multi-zone, not 'cloud'",
                "check --nodes many a.yaml | Invalid value for option '--nodes': 'many' is not an int",
                "check --nodes 0 a.yaml | --nodes takes a number from 1 up, not 0",
                "check --zones -1 a.yaml | --zones takes a number from 1 up, not -1",
                "check --nodes 3 --nodes 4 a.yaml | option '--nodes' (N) should be specified only once",
                "check --format xml a.yaml | --format takes ",
                "check --fail-on all a.yaml | --fail-on takes error, warning, info or never, not 'all'",
                "check --color red a.yaml | --color takes auto, always or never, not 'red'",
                "check '' | a PATH is empty",
                "chek a.yaml | Did you mean: threescale-ha check",
                "rules a.yaml | Unmatched argument at index 1: 'a.yaml'",
                "explain | Missing required parameter: 'RULE'",
                "schema --release 2.7 | there is no release '2.7'",
            })
    void misuse_gives_2_and_says_on_stderr_what_is_wrong(String line, String says) {
        Outcome outcome = Cli.run(line.replace("''", "").split(" ", -1));

        assertMisused(outcome, says);
    }

    @Test
    void no_command_at_all_is_misuse() {
        assertMisused(Cli.run(), "no command given: ");
    }

    private static void assertMisused(Outcome outcome, String says) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("threescale-ha: ")
                .contains(says)
                .containsPattern("Try 'threescale-ha( \\w+)? --help'\\.\n$")
                .doesNotContain("\tat ");
    }
}

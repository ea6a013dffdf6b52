package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOutputTest {
    private static final String ESCAPE = "\u001B";

    private static final String FROM_THE_FUTURE = Manifests.CLEAN.replace(
            "  name: example\n",
            "  name: example\n  annotations: {apps.3scale.net/apimanager-threescale-version: \"2.99\"}\n");

    @Test
    void a_note_goes_to_stderr_and_the_report_alone_to_stdout() {
        Outcome outcome = Cli.checkSingleNodeReading(FROM_THE_FUTURE);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes, 0 waived \
                (3scale 2.16 by annotation; topology single-node)
                """);
        assertThat(outcome.err()).isEqualTo("""
                threescale-ha: note: -: the annotation apps.3scale.net/apimanager-threescale-version names a release \
                newer than the newest known: judged as 2.16
                """);
    }

    @Test
    void quiet_leaves_out_the_summary_and_the_notes() {
        assertThat(Cli.checkSingleNodeReading(FROM_THE_FUTURE, "--quiet")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void quiet_keeps_findings_and_problems() {
        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_ERROR + "---\n[\n", "--quiet");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains("[pod-disruption-budget]")
                .contains(": problem: ")
                .doesNotContain("APIManager, ");
    }

    @ParameterizedTest
    @CsvSource({
        "--release 2.14, , 3scale 2.14 as asked",
        "--release 2.14, 2.15.3, 3scale 2.14 as asked",
        "--quiet=false, 2.15.3, 3scale 2.15 by annotation",
        "--quiet=false, , 3scale 2.16 by default",
    })
    void the_summary_says_which_release_was_judged_and_why(String option, String annotation, String says) {
        String manifest = annotation == null ? Manifests.CLEAN : FROM_THE_FUTURE.replace("2.99", annotation);

        Outcome outcome = Cli.checkSingleNodeReading(manifest, option.split(" ", -1));

        assertThat(outcome.out()).endsWith("(" + says + "; topology single-node)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-node", "multi-node", "multi-zone"})
    void the_topology_asked_for_is_the_one_judged_by(String topology) {
        Outcome outcome = Cli.reading(Manifests.CLEAN, "check", "--topology", topology, "-");

        assertThat(outcome.out()).endsWith("; topology " + topology + ")\n");
        assertThat(outcome.out().contains("[pod-anti-affinity]")).isEqualTo(!topology.equals("single-node"));
        assertThat(outcome.out().contains("[zone-spread]")).isEqualTo(topology.equals("multi-zone"));
    }

    @Test
    void the_number_of_nodes_and_zones_is_taken_into_account() {
        String two = Manifests.CLEAN.replace("{replicas: 3}", "{replicas: 2}");

        assertThat(Cli.reading(two, "check", "--topology", "multi-zone", "-").out())
                .contains("[zone-replicas]");
        assertThat(Cli.reading(two, "check", "--topology", "multi-zone", "--zones", "2", "-")
                        .out())
                .doesNotContain("[zone-replicas]");
    }

    @Test
    void colour_is_there_if_it_is_always_wanted() {
        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_ERROR, "--color", "always");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains(ESCAPE + "[1;31merror" + ESCAPE + "[0m: ");
        assertThat(plain(outcome.out()))
                .isEqualTo(Cli.checkSingleNodeReading(Manifests.ONE_ERROR).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "never"})
    void colour_is_not_there_if_it_is_not_wanted_or_nobody_sees_it(String when) {
        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_ERROR, "--color", when);

        assertThat(outcome.out()).doesNotContain(ESCAPE);
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(Cli.reading(Manifests.BARE, "check", "-")).isEqualTo(Cli.reading(Manifests.BARE, "check", "-"));
    }

    private static String plain(String coloured) {
        return coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", "");
    }
}

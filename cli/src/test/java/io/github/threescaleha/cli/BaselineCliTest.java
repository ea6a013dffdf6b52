package io.github.threescaleha.cli;

import static io.github.threescaleha.cli.Workspace.GOOD;
import static io.github.threescaleha.cli.Workspace.ONE_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Workspace.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineCliTest {
    private static final String TWO_ERRORS = ONE_ERROR.replace("enabled: true", "enabled: false");

    @TempDir
    private Path temp;

    private Workspace workspace;

    @BeforeEach
    void write_manifest() {
        workspace = new Workspace(temp).with("a.yaml", ONE_ERROR);
    }

    private Outcome update(String... paths) {
        return check("--update-baseline", paths);
    }

    private Outcome check(String option, String... paths) {
        String[] args = new String[paths.length + 3];
        System.arraycopy(paths, 0, args, 3, paths.length);
        args[0] = "--baseline";
        args[1] = "@baseline.json";
        args[2] = option;
        return workspace.check(args);
    }

    private Outcome check(String path) {
        return workspace.check("--baseline", "@baseline.json", path);
    }

    @Test
    void first_update_makes_the_file_and_passes() throws IOException {
        Outcome outcome = update("@a.yaml");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .isEqualTo("threescale-ha: baseline " + temp + "/baseline.json: 1 finding kept,"
                        + " 0 no longer found and dropped\n");
        assertThat(outcome.findings()).containsExactly("external-system-redis baseline");
        assertThat(workspace.text("baseline.json").replaceAll("\"[0-9a-f]{32}\"", "\"...\""))
                .isEqualTo("""
                {
                  "schemaVersion": 1,
                  "findings": [
                    {
                      "fingerprint": "...",
                      "rule": "external-system-redis",
                      "object": "APIManager//example",
                      "pointer": "/spec/externalComponents/system/redis",
                      "component": "system-redis"
                    }
                  ]
                }
                """);
        assertThat(workspace.files()).containsExactly("a.yaml", "baseline.json");
    }

    @Test
    void known_findings_pass_and_are_counted() {
        update("@a.yaml");
        Outcome outcome = check("@a.yaml");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.findings()).containsExactly("external-system-redis baseline");
        assertThat(outcome.json().at("/summary/baseline").asInt()).isEqualTo(1);
        assertThat(outcome.json().at("/summary/errors").asInt()).isZero();
        assertThat(workspace
                        .run("check", "--topology=single-node", "--baseline", "@baseline.json", "@a.yaml")
                        .out())
                .isEqualTo("1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes, 0 waived,"
                        + " 1 in the baseline (3scale 2.16 by default; topology single-node)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "other/folder/b.yaml"})
    void known_findings_stay_known_when_the_text_is_edited_and_moved(String file) throws IOException {
        update("@a.yaml");
        Files.delete(workspace.path("a.yaml"));
        String edited = "# moved\n\n" + ONE_ERROR.replaceFirst("(?s)(  apicast:.*)(  zync:.*)", "$2  # sorted\n$1");
        workspace.with(file, edited);
        Outcome outcome = check("@" + file);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.findings()).containsExactly("external-system-redis baseline");
    }

    @Test
    void new_findings_fail() throws IOException {
        update("@a.yaml");
        String before = workspace.text("baseline.json");
        workspace.with("a.yaml", TWO_ERRORS);
        Outcome outcome = check("@a.yaml");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.findings())
                .containsExactlyInAnyOrder("pod-disruption-budget new", "external-system-redis baseline");
        assertThat(workspace.text("baseline.json")).isEqualTo(before);
    }

    @Test
    void update_keeps_what_is_there_and_drops_what_is_gone() throws IOException {
        workspace.with("a.yaml", TWO_ERRORS);
        assertThat(update("@a.yaml").err()).contains(": 2 findings kept, 0 no longer found");
        workspace.with("a.yaml", ONE_ERROR);
        assertThat(update("@a.yaml").err()).contains(": 1 finding kept, 1 no longer found and dropped");
        assertThat(workspace.text("baseline.json")).doesNotContain("pod-disruption-budget");
        workspace.with("a.yaml", GOOD);
        assertThat(update("@a.yaml").err()).contains(": 0 findings kept, 1 no longer found and dropped");
        assertThat(workspace.text("baseline.json")).contains("\"findings\": []");
        assertThat(check("@a.yaml").code()).isZero();
    }

    @Test
    void without_an_update_what_is_gone_stays_in_the_file() throws IOException {
        update("@a.yaml");
        String before = workspace.text("baseline.json");
        workspace.with("a.yaml", GOOD);
        assertThat(check("@a.yaml").code()).isZero();
        assertThat(workspace.text("baseline.json")).isEqualTo(before);
    }

    @Test
    void same_findings_make_the_same_bytes() throws IOException {
        workspace.with("a.yaml", TWO_ERRORS).with("b.yaml", TWO_ERRORS.replace("name: example", "name: other"));
        update("@a.yaml", "@b.yaml");
        byte[] once = Files.readAllBytes(workspace.path("baseline.json"));
        update("@b.yaml", "@a.yaml");
        assertThat(Files.readAllBytes(workspace.path("baseline.json"))).isEqualTo(once);
        Files.delete(workspace.path("baseline.json"));
        update("@");
        assertThat(Files.readAllBytes(workspace.path("baseline.json"))).isEqualTo(once);
    }

    @Test
    void waived_findings_are_not_kept() throws IOException {
        workspace.with(".threescale-ha.yaml", "waivers: [{rule: external-system-redis, reason: r}]");
        assertThat(update("@a.yaml").findings()).containsExactly("external-system-redis waived r");
        assertThat(workspace.text("baseline.json")).contains("\"findings\": []");
    }

    @Test
    void update_without_a_baseline_is_misuse() {
        Outcome outcome = workspace.check("--update-baseline", "@a.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--update-baseline needs --baseline FILE");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void missing_baseline_is_no_success() throws IOException {
        Outcome outcome = check("@a.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("baseline.json: does not exist");
        assertThat(workspace.files()).containsExactly("a.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"findings\": [ | baseline.json:1:15: cannot be parsed",
                "[] | baseline.json:1:1: is no baseline",
                "'' | baseline.json:1:1: is no baseline"
            })
    void broken_baseline_is_no_success_and_stays(String text, String told) throws IOException {
        workspace.with("baseline.json", text);
        for (Outcome outcome : new Outcome[] {check("@a.yaml"), update("@a.yaml")}) {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains(told);
            assertThat(workspace.text("baseline.json")).isEqualTo(text);
        }
    }

    @Test
    void baseline_that_is_a_folder_is_no_success() throws IOException {
        Files.createDirectory(workspace.path("baseline.json"));
        assertThat(check("@a.yaml").code()).isEqualTo(2);
        assertThat(update("@a.yaml").code()).isEqualTo(2);
        assertThat(workspace.path("baseline.json")).isDirectory();
    }

    @Test
    void baseline_is_left_as_it_was_where_not_all_could_be_checked() throws IOException {
        update("@a.yaml");
        String before = workspace.text("baseline.json");
        workspace.with("a.yaml", GOOD).with("broken.yaml", "a: [").with("other.yaml", "kind: Other");
        Outcome outcome = update("@a.yaml", "@broken.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("/baseline.json: left as it is, as not all could be checked\n");
        assertThat(workspace.text("baseline.json")).isEqualTo(before);
        assertThat(update("@other.yaml").code()).isEqualTo(2);
        assertThat(workspace.text("baseline.json")).isEqualTo(before);
        assertThat(check("--update-baseline", "--allow-empty", "@other.yaml").code())
                .isZero();
        assertThat(workspace.text("baseline.json")).isNotEqualTo(before);
    }

    @Test
    void baseline_in_a_place_where_no_file_can_be_is_no_success_and_findings_are_told() {
        Outcome outcome = workspace.check("--baseline", "@a.yaml/baseline.json", "--update-baseline", "@a.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.findings()).containsExactly("external-system-redis new");
        assertThat(outcome.problems()).hasSize(1).allMatch(problem -> problem.contains("cannot be written"));
        assertThat(outcome.err()).doesNotContain("fault of the tool");
    }

    @Test
    void baseline_in_a_folder_that_cannot_be_written_is_no_success_and_stays() throws IOException {
        update("@a.yaml");
        String before = workspace.text("baseline.json");
        workspace.with("a.yaml", TWO_ERRORS);
        Assumptions.assumeTrue(temp.toFile().setWritable(false) && !Files.isWritable(temp), "root writes anywhere");
        try {
            Outcome outcome = update("@a.yaml");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.problems()).containsExactly("baseline.json:0:0: cannot be written: permission denied");
            assertThat(workspace.text("baseline.json")).isEqualTo(before);
            assertThat(workspace.files()).containsExactly("a.yaml", "baseline.json");
        } finally {
            assertThat(temp.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void baseline_may_lie_in_a_folder_that_is_not_there_yet() {
        Outcome outcome = workspace.check("--baseline", "@new/b.json", "--update-baseline", "@a.yaml");
        assertThat(outcome.code()).isZero();
        assertThat(workspace.path("new/b.json")).exists();
    }
}

package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.threescaleha.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInputTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_not_there_gives_2() {
        Outcome outcome = check(folder.resolve("none.yaml"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains("none.yaml: problem: does not exist\n")
                .contains(", 1 problem (");
    }

    @Test
    void a_file_that_may_not_be_read_gives_2_and_the_others_are_still_checked() throws IOException {
        Path secret = write("a-closed.yaml", Manifests.CLEAN);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "root reads everything");
        write("b.yaml", Manifests.ONE_ERROR);

        Outcome outcome = check(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("a-closed.yaml: problem: ").contains("[pod-disruption-budget]");
    }

    @Test
    void a_file_that_is_no_text_gives_2_and_the_others_are_still_checked() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'});
        write("b.yaml", Manifests.ONE_ERROR);

        Outcome outcome = check(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("a.yaml: problem: ").contains("[pod-disruption-budget]");
    }

    @Test
    void a_broken_file_gives_2_and_the_findings_of_the_good_one_are_still_printed() throws IOException {
        write("a-broken.yaml", "spec: [\n");
        write("b.yaml", Manifests.ONE_ERROR);

        Outcome outcome = check(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains("b.yaml:12:14: error: pod disruption budgets are off")
                .containsPattern("a-broken.yaml:2:1: problem: cannot be parsed: .*\n")
                .contains("2 files, 1 APIManager, 0 other documents skipped: 1 error,")
                .contains(", 1 problem (");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_broken_document_does_not_hide_the_findings_of_the_one_before_it() {
        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_ERROR + "---\nspec: [\n");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("[pod-disruption-budget]").contains("problem: ");
    }

    @Test
    void an_unrendered_template_is_named_as_such() {
        Outcome outcome = Cli.checkSingleNodeReading("""
                apiVersion: apps.3scale.net/v1alpha1
                kind: APIManager
                metadata:
                  name: {{ .Release.Name }}
                spec:
                  {{- toYaml .Values.spec | nindent 2 }}
                """);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("template");
    }

    @Test
    void an_empty_folder_gives_2_and_says_why() {
        assertThat(check(folder)).isEqualTo(nothing(folder.toString(), 0, 0));
    }

    @Test
    void a_folder_of_other_things_gives_2_and_counts_them() throws IOException {
        write("a.yaml", Manifests.DEPLOYMENT);
        write("b.yml", Manifests.DEPLOYMENT + "---\n" + Manifests.DEPLOYMENT);

        assertThat(check(folder)).isEqualTo(nothing(folder.toString(), 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n---\n"})
    void an_empty_file_gives_2_and_says_why(String text) throws IOException {
        Path file = write("empty.yaml", text);

        assertThat(check(file)).isEqualTo(nothing(file.toString(), 1, 0));
    }

    @Test
    void an_empty_standard_input_gives_2_and_says_why() {
        assertThat(Cli.checkSingleNode("-")).isEqualTo(nothing("-", 1, 0));
    }

    @Test
    void quiet_does_not_hide_that_there_is_nothing_to_check() {
        Outcome outcome = Cli.run("check", "--quiet", folder.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no APIManager found in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deployment"})
    void nothing_to_check_gives_0_where_that_is_allowed(String text) throws IOException {
        write("a.yaml", text.isEmpty() ? "" : Manifests.DEPLOYMENT);

        Outcome outcome = Cli.run("check", "--allow-empty", folder.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("1 file, 0 APIManagers, ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void allowing_nothing_to_check_does_not_allow_what_cannot_be_read() throws IOException {
        write("a.yaml", "spec: [\n");

        assertThat(Cli.run("check", "--allow-empty", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void a_file_without_an_apimanager_is_skipped_beside_one_that_has_it() throws IOException {
        Path other = write("a.yaml", Manifests.DEPLOYMENT);
        Path good = write("b.yaml", Manifests.CLEAN);

        Outcome outcome = Cli.run("check", "--topology", "single-node", other.toString(), good.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("2 files, 1 APIManager, 1 other document skipped: 0 errors,");
    }

    @Test
    void standard_input_is_called_a_dash_unless_it_is_given_a_name() {
        assertThat(Cli.checkSingleNodeReading(Manifests.ONE_ERROR).out()).startsWith("-:12:14: error: ");
        assertThat(Cli.checkSingleNodeReading(Manifests.ONE_ERROR, "--stdin-name", "prod.yaml")
                        .out())
                .startsWith("prod.yaml:12:14: error: ");
    }

    @Test
    void standard_input_and_files_are_one_run() throws IOException {
        Path file = write("a.yaml", Manifests.ONE_ERROR);

        Outcome outcome = Cli.checkSingleNodeReading(Manifests.ONE_WARNING, file.toString());

        assertThat(outcome.out())
                .contains("[pod-disruption-budget]")
                .contains("[external-zync-database]")
                .contains("2 files, 2 APIManagers, 0 other documents skipped: 1 error, 1 warning,");
    }

    @Test
    void standard_input_is_read_as_utf_8() {
        String manifest = Manifests.ONE_ERROR.replace("enabled: false", "enabled: false # für Zürich");

        assertThat(Cli.checkSingleNodeReading(manifest).out()).contains("12 |     enabled: false # für Zürich\n");
    }

    @Test
    void a_folder_stands_for_the_yaml_and_json_files_below_it() throws IOException {
        write("a.yaml", Manifests.ONE_ERROR);
        write("deep/er/b.yml", Manifests.ONE_ERROR);
        write("deep/c.json", """
                {"apiVersion": "apps.3scale.net/v1alpha1", "kind": "APIManager", "metadata": {"name": "example"},
                 "spec": {"wildcardDomain": "apps.example.com"}}
                """);
        write("deep/d.txt", Manifests.ONE_ERROR);
        write(".hidden/e.yaml", Manifests.ONE_ERROR);

        Outcome outcome = check(folder);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(folder + "/a.yaml:12:14: ", folder + "/deep/er/b.yml:12:14: ", folder + "/deep/c.json:2:2: ")
                .contains("3 files, 3 APIManagers, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.yaml", "**/{b,c}.yaml", "deep/?.yaml"})
    void a_glob_stands_for_the_files_that_match(String glob) throws IOException {
        write("a.txt", Manifests.ONE_ERROR);
        write("deep/b.yaml", Manifests.ONE_ERROR);
        write("top.yaml", Manifests.ONE_ERROR);

        Outcome outcome = check(folder.resolve(glob));

        String found = glob.equals("*.yaml") ? "/top.yaml" : "/deep/b.yaml";
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith(folder + found + ":12:14: ").contains("1 file, 1 APIManager, ");
    }

    @Test
    void a_glob_that_matches_nothing_gives_2() {
        Outcome outcome = check(folder.resolve("*.yaml"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("*.yaml: problem: matches no file\n");
    }

    @Test
    void a_file_named_twice_is_checked_once() throws IOException {
        Path file = write("a.yaml", Manifests.CLEAN);

        assertThat(check(file, file, folder).out()).startsWith("1 file, 1 APIManager, ");
    }

    private static Outcome nothing(String path, int files, int skipped) {
        String summary = "%d file%s, 0 APIManagers, %d other documents skipped: 0 errors, 0 warnings, 0 notes, 0 waived"
                .formatted(files, files == 1 ? "" : "s", skipped);
        return new Outcome(
                2,
                summary + " (topology single-node)\n",
                "threescale-ha: no APIManager found in " + path + "; if that is all right, say --allow-empty\n");
    }

    private static Outcome check(Path... paths) {
        return Cli.checkSingleNode(Stream.of(paths).map(Path::toString).toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

package io.github.threescaleha.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final String MENDED = Manifests.ONE_ERROR.replace("enabled: false", "enabled: true");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void what_an_edit_can_mend_is_mended_in_the_file() throws IOException {
        Path file = file("a.yaml", Manifests.ONE_ERROR);
        Cli.Outcome outcome = fix(file);
        assertThat(Files.readString(file)).isEqualTo(MENDED);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo(file + ":12:14: fixed: set podDisruptionBudget.enabled to true [pod-disruption-budget]\n"
                        + "threescale-ha: 1 finding fixed in 1 file; left: 0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        Path file = file("a.yaml", Manifests.BARE);
        fix(file);
        String once = Files.readString(file);
        Cli.Outcome again = fix(file);
        assertThat(Files.readString(file)).isEqualTo(once);
        assertThat(again.err()).startsWith("threescale-ha: 0 findings fixed in 0 files;");
    }

    @Test
    void what_no_edit_can_mend_is_left_and_makes_the_exit_code_1() throws IOException {
        Path file = file("a.yaml", Manifests.BARE);
        Cli.Outcome outcome = fix(file);
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.err()).endsWith("left: 3 errors, 1 warning, 4 notes\n");
    }

    @Test
    void a_dry_run_prints_a_patch_and_writes_nothing() throws IOException {
        Path file = file("a.yaml", Manifests.ONE_ERROR);
        Cli.Outcome outcome = fix("--dry-run", file.toString());
        assertThat(Files.readString(file)).isEqualTo(Manifests.ONE_ERROR);
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        String name = file.toString().substring(1);
        assertThat(outcome.out()).isEqualTo("""
                --- a/%s
                +++ b/%s
                @@ -9,7 +9,7 @@
                     backend: {redis: true}
                     zync: {database: true}
                   podDisruptionBudget:
                -    enabled: false
                +    enabled: true
                   apicast:
                     stagingSpec: {replicas: 2}
                     productionSpec: {replicas: 3}
                """.formatted(name, name));
    }

    @Test
    void git_takes_the_patch() throws IOException, InterruptedException {
        for (String text : List.of(
                Manifests.BARE,
                Manifests.ONE_ERROR,
                Manifests.BARE.stripTrailing(),
                Manifests.BARE.replace("\n", "\r\n"),
                "\uFEFF" + Manifests.BARE,
                "# a Secret comes first\n" + secret("one") + "---\n" + Manifests.BARE + "---\n" + secret("two"))) {
            assertPatchApplies("a b \"c\".yaml", text);
            assertPatchApplies("plain.yaml", text);
        }
    }

    private void assertPatchApplies(String name, String text) throws IOException, InterruptedException {
        Path file = file(name, text);
        String patch = fix("--dry-run", file.toString()).out();
        fix(file);
        String mended = Files.readString(file);
        assertThat(mended).isNotEqualTo(text);
        Files.writeString(file, text);
        Process git = new ProcessBuilder("git", "apply", "--unsafe-paths", "--directory=/", "-")
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        git.getOutputStream().write(patch.getBytes(UTF_8));
        git.getOutputStream().close();
        String said = new String(git.getInputStream().readAllBytes(), UTF_8);
        assertThat(git.waitFor()).as(said + patch).isZero();
        assertThat(Files.readString(file)).isEqualTo(mended);
    }

    @Test
    void a_patch_shows_no_value_of_a_secret() throws IOException {
        String text = secret("hidden") + "---\n" + Manifests.ONE_ERROR;
        Cli.Outcome outcome = fix("--dry-run", file("a.yaml", text).toString());
        assertThat(outcome.out()).contains("+    enabled: true").doesNotContain("hidden");
        String flow =
                "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: system-redis},"
                        + " stringData: {URL: 'redis://:hidden@h'}}, {apiVersion: apps.3scale.net/v1alpha1, kind: APIManager,"
                        + " metadata: {name: a}, spec: {wildcardDomain: x}}]}\n";
        Cli.Outcome refused = fix("--dry-run", file("b.yaml", flow).toString());
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("cannot be shown, because a Secret's value")
                .doesNotContain("hidden");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void standard_input_goes_mended_to_standard_output() {
        Cli.Outcome outcome = Cli.reading(Manifests.ONE_ERROR, "fix", "--topology", "single-node", "-");
        assertThat(outcome.out()).isEqualTo(MENDED);
        assertThat(outcome.code()).isZero();
        assertThat(Cli.reading(Manifests.CLEAN, "fix", "--topology", "single-node", "-")
                        .out())
                .as("nothing to mend, but a pipe carries on")
                .isEqualTo(Manifests.CLEAN);
    }

    @Test
    void only_what_the_rules_asked_for_find_is_mended() throws IOException {
        Path file = file("a.yaml", Manifests.BARE);
        fix("--rule", "pod-disruption-budget", file.toString());
        assertThat(Files.readString(file)).isEqualTo(Manifests.BARE + "  podDisruptionBudget:\n    enabled: true\n");
        Cli.Outcome misuse = fix("--rule", "pod-disruption-budgets", file.toString());
        assertThat(misuse.code()).isEqualTo(ExitCode.FAILED);
        assertThat(misuse.err()).contains("did you mean pod-disruption-budget?");
    }

    @Test
    void what_is_waived_or_known_is_left_alone() throws IOException {
        String waived = Manifests.ONE_ERROR.replace(
                "  podDisruptionBudget:",
                "  podDisruptionBudget: # threescale-ha: ignore pod-disruption-budget -- agreed");
        Path file = file("a.yaml", waived);
        assertThat(fix(file).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(waived);
        Path known = file("b.yaml", Manifests.ONE_ERROR);
        Path baseline = folder.resolve("baseline.json");
        Cli.checkSingleNode("--baseline", baseline.toString(), "--update-baseline", known.toString());
        assertThat(fix("--baseline", baseline.toString(), known.toString()).code())
                .isZero();
        assertThat(Files.readString(known)).isEqualTo(Manifests.ONE_ERROR);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissions_stay_and_a_link_stays_a_link() throws IOException {
        Path file = file("a.yaml", Manifests.ONE_ERROR);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        fix(link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(MENDED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void the_encoding_stays() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, ("\uFEFF" + Manifests.ONE_ERROR).getBytes(UTF_16LE));
        fix(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(("\uFEFF" + MENDED).getBytes(UTF_16LE));
    }

    @Test
    void a_broken_file_stops_no_other_and_is_left_alone() throws IOException {
        String broken = Manifests.ONE_ERROR + "---\na: [\n";
        Path bad = file("bad.yaml", broken);
        Path good = file("good.yaml", Manifests.ONE_ERROR);
        Cli.Outcome outcome = fix(bad.toString(), good.toString());
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(Files.readString(bad)).isEqualTo(broken);
        assertThat(Files.readString(good)).isEqualTo(MENDED);
        assertThat(outcome.err()).contains("not fixed: the file cannot be read as a whole [pod-disruption-budget]");
    }

    @Test
    void no_api_manager_at_all_is_a_failure() throws IOException {
        Path file = file("a.yaml", Manifests.DEPLOYMENT);
        assertThat(fix(file).code()).isEqualTo(ExitCode.FAILED);
        assertThat(fix("--allow-empty", file.toString()).code()).isZero();
    }

    private static String secret(String value) {
        return """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: system-redis
                stringData:
                  URL: redis://:%s@redis.example.com
                """.formatted(value);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Cli.Outcome fix(Path file) {
        return fix(file.toString());
    }

    private static Cli.Outcome fix(String... more) {
        List<String> args = new ArrayList<>(List.of("fix", "--topology", "single-node"));
        args.addAll(List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }
}

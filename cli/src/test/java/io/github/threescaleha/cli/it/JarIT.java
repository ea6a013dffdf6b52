package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli;
import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one jar, on each Java from 17 on that this machine has. */
class JarIT {
    private static final String EXAMPLE = "docs/examples/apimanager.yaml";
    private static final Path JAR = Project.file("cli/target/threescale-ha.jar");

    static List<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void it_prints_the_report_and_not_a_word_on_stderr(Jdk jdk) {
        Outcome inProcess = Cli.run("check", "docs/examples/apimanager.yaml");

        assertThat(inProcess.code()).isEqualTo(1);
        assertThat(run(jdk, "check", "docs/examples/apimanager.yaml")).isEqualTo(inProcess);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void it_reads_standard_input(Jdk jdk) throws Exception {
        Outcome outcome = new Shell(Project.file(""))
                .reading(Project.text("docs/examples/apimanager-ha.yaml"))
                .run(jdk.java(), "-jar", JAR, "check", "-");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("1 file, 1 APIManager, 0 other documents skipped: 0 errors,");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void text_is_in_the_encoding_of_the_locale_and_json_in_utf_8(Jdk jdk) {
        assertThat(checkGreatness(jdk, "C.UTF-8", "text").out())
                .contains("spec.Größe is no field of any 3scale release");
        assertThat(checkGreatness(jdk, "C", "text").out()).contains("spec.Gr??e is no field of any 3scale release");
        assertThat(checkGreatness(jdk, "C", "json").out()).contains("spec.Größe is no field of any 3scale release");
    }

    private static Outcome checkGreatness(Jdk jdk, String locale, String format) {
        return new Shell(Project.file(""))
                .with("LC_ALL", locale)
                .reading("""
                        apiVersion: apps.3scale.net/v1alpha1
                        kind: APIManager
                        metadata: {name: example}
                        spec: {wildcardDomain: apps.example.com, Größe: 1}
                        """)
                .run(jdk.java(), "-jar", JAR, "check", "--format", format, "-");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nothing_of_the_html_report_is_loaded_unless_it_is_asked_for(Jdk jdk) {
        assertThat(loadedClasses(jdk, "html", EXAMPLE)).contains("gg.jte.", "io.github.threescaleha.report.html.");
        assertThat(loadedClasses(jdk, "text", EXAMPLE))
                .contains("io.github.threescaleha.report.TextWriter ")
                .doesNotContain("gg.jte.", "io.github.threescaleha.report.html.", "io.github.threescaleha.report.Html");
    }

    private static String loadedClasses(Jdk jdk, String format, String manifest, String... options) {
        List<Object> command = new ArrayList<>(List.of(jdk.java(), "-Xlog:class+load"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR, "check", "--format", format + "=cli/target/it/loaded." + format, manifest));
        return new Shell(Project.file("")).run(command.toArray()).out();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void misuse_gives_2(Jdk jdk) {
        Outcome outcome = run(jdk, "check", "--topology", "cloud", "docs/examples/apimanager.yaml");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("threescale-ha: --topology takes ");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void it_knows_its_version_and_all_rules(Jdk jdk) {
        Outcome outcome = run(jdk, "--version");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .matches("threescale-ha \\d\\S+\nJava " + jdk.feature() + "[.\\d]*, \\d+ rules\n")
                .contains(", " + Cli.run("rules").out().lines().count() + " rules");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_other_commands_print_what_they_print_in_a_test(Jdk jdk) {
        for (String command : List.of("rules", "explain schema", "schema --release 2.8", "check --help")) {
            assertThat(run(jdk, command.split(" ", -1))).as("%s", command).isEqualTo(Cli.run(command.split(" ", -1)));
        }
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_full_disk_gives_2() {
        Outcome outcome = new Shell(Project.file(""))
                .run(
                        "sh",
                        "-c",
                        "'" + Jdk.current().java() + "' -jar '" + JAR
                                + "' check docs/examples/apimanager.yaml >/dev/full");

        assertThat(outcome).isEqualTo(new Outcome(2, "", "threescale-ha: the output cannot be written\n"));
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void it_is_no_larger_than_4_megabytes() {
        assertThat(JAR).satisfies(jar -> assertThat(Files.size(jar)).isLessThanOrEqualTo(4_000_000));
    }

    @Test
    void it_is_one_jar_with_its_licence_and_runs_on_17() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
            byte[] main = jar.getInputStream(jar.getEntry("io/github/threescaleha/cli/Main.class"))
                    .readAllBytes();
            assertThat(main[7]).as("class file version of Java 17").isEqualTo((byte) 61);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_plain_check_loads_no_library_but_the_one_that_reads_yaml(Jdk jdk) {
        String manifest =
                "test-fixtures/src/main/resources/fixtures/pod-anti-affinity/in-several-zones-a-required-zone-will-do.yaml";

        assertThat(loadedClasses(jdk, "text", manifest))
                .contains(" io.github.threescaleha.edit.Edits source:", " org.yaml.snakeyaml.")
                .doesNotContain(
                        " picocli.", " com.networknt.", " tools.jackson.", " org.slf4j.", " com.github.difflib.");
    }

    /** The first stream of a run costs a millisecond of its thirty: it looks up the constants of an enum by reflection. */
    @ParameterizedTest
    @MethodSource("jdks")
    void a_plain_check_of_the_launcher_makes_no_stream(Jdk jdk) {
        String named = "-Dthreescale-ha.rules=io.github.threescaleha.rules.BuiltInRules";
        for (String fixture : List.of(
                "pod-anti-affinity/in-several-zones-a-required-zone-will-do",
                "external-system-database/external-components-win-even-empty",
                "deprecated-field/high-availability-on-2-12",
                "spread-selector-mismatch/match-expressions")) {
            String manifest = "test-fixtures/src/main/resources/fixtures/" + fixture + ".yaml";
            assertThat(loadedClasses(jdk, "text", manifest, named))
                    .contains(" io.github.threescaleha.rule.Finding source:")
                    .doesNotContain(" java.util.stream.");
        }
    }

    private static Outcome run(Jdk jdk, String... args) {
        Object[] command = new Object[args.length + 3];
        command[0] = jdk.java();
        command[1] = "-jar";
        command[2] = JAR;
        System.arraycopy(args, 0, command, 3, args.length);
        return new Shell(Project.file("")).run(command);
    }
}

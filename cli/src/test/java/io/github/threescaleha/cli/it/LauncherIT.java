package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli;
import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import io.github.threescaleha.rule.RuleProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER = Project.file("threescale-ha");
    private static final Path JAR = Project.file("cli/target/threescale-ha.jar");
    private static final String JAVA_HOME = Jdk.current().home().toString();

    @TempDir
    private Path folder;

    @Test
    void it_checks_what_the_readme_shows() {
        Outcome outcome = in(Project.file("")).run("./threescale-ha", "check", "docs/examples/apimanager.yaml");

        assertThat(outcome).isEqualTo(Cli.run("check", "docs/examples/apimanager.yaml"));
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void it_runs_from_another_folder_and_reads_paths_from_there() throws IOException {
        Files.copy(Project.file("docs/examples/apimanager.yaml"), folder.resolve("my manifest.yaml"));

        Outcome outcome = in(folder).run(LAUNCHER, "check", "my manifest.yaml");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("my manifest.yaml:6:1: error: ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void it_runs_through_symbolic_links() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), LAUNCHER);
        Path relative = Files.createSymbolicLink(bin.resolve("threescale-ha"), Path.of("../absolute"));

        Outcome outcome = in(folder).run("bin/threescale-ha", "explain", "schema");

        assertThat(outcome).isEqualTo(Cli.run("explain", "schema"));
        Files.delete(relative);
        Files.delete(absolute);
    }

    @Test
    void it_runs_from_the_path() {
        Outcome outcome = in(folder)
                .with("PATH", Project.file("") + ":" + System.getenv("PATH"))
                .run("sh", "-c", "threescale-ha explain schema");

        assertThat(outcome).isEqualTo(Cli.run("explain", "schema"));
    }

    @Test
    void it_hands_over_standard_input_and_the_exit_code() {
        assertThat(in(folder).reading("spec: [").run(LAUNCHER, "check", "-").code())
                .isEqualTo(2);
        assertThat(in(folder)
                        .reading("")
                        .run(LAUNCHER, "check", "--allow-empty", "-")
                        .code())
                .isZero();
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() {
        Outcome outcome = in(folder).run("sh", "-c", "'" + LAUNCHER + "' check - <&-");

        assertThat(outcome).isEqualTo(in(folder).reading("").run(LAUNCHER, "check", "-"));
        assertThat(outcome.err()).startsWith("threescale-ha: no APIManager found in -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threescale-ha.jar", "lib/threescale-ha.jar"})
    void it_finds_the_jar_of_a_distribution(String place) throws IOException {
        Path jar = folder.resolve(place);
        Files.createDirectories(jar.getParent());
        Files.copy(JAR, jar);

        Outcome outcome = in(folder).run(copyOfLauncher(), "--version");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("threescale-ha ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void it_runs_the_jar_that_is_named() throws IOException {
        Path jar = Files.copy(JAR, folder.resolve("some other.jar"));

        Outcome outcome =
                in(folder).with("THREESCALE_HA_JAR", "some other.jar").run(copyOfLauncher(), "explain", "schema");

        assertThat(outcome).isEqualTo(Cli.run("explain", "schema"));
        Files.delete(jar);
    }

    @Test
    void the_rules_that_it_names_are_those_of_the_jar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String service = "META-INF/services/" + RuleProvider.class.getName();
            String providers =
                    new String(jar.getInputStream(jar.getEntry(service)).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(Files.readString(LAUNCHER)).contains("(-Dthreescale-ha.rules=" + providers.strip() + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "schema --release 2.16",
                "explain pod-anti-affinity",
                "check --format html docs/examples/apimanager.yaml"
            })
    void what_it_says_of_the_texts_of_the_jar_is_what_the_jar_says(String command) {
        Object[] arguments = command.split(" ", 0);
        Object[] jar = Stream.concat(Stream.of(Jdk.current().java(), "-jar", JAR), Stream.of(arguments))
                .toArray();
        Object[] launcher =
                Stream.concat(Stream.of(LAUNCHER), Stream.of(arguments)).toArray();

        Outcome outcome = in(Project.file("")).run(launcher);

        assertThat(outcome).isEqualTo(in(Project.file("")).run(jar));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_jar_that_is_named_and_not_there_gives_2() throws IOException {
        Outcome outcome = in(folder).with("THREESCALE_HA_JAR", "absent.jar").run(LAUNCHER, "rules");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("threescale-ha: THREESCALE_HA_JAR is absent.jar, which is no file\n");
    }

    @Test
    void without_a_jar_and_without_sources_it_gives_2_and_says_so() throws IOException {
        Outcome outcome = in(folder).run(copyOfLauncher(), "--version");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("threescale-ha: no threescale-ha.jar beside ");
    }

    @Test
    void without_maven_it_gives_2_and_says_so() throws IOException {
        Path launcher = checkout();

        Outcome outcome = in(folder)
                .with("PATH", path("bash", "dirname", "mkdir", "cat", "rm", "readlink"))
                .run(launcher, "rules");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("building it needs Maven (mvn), which is not on the PATH");
    }

    @Test
    void the_first_start_in_a_checkout_builds_the_jar_and_the_second_does_not() throws IOException {
        Path launcher = checkout();
        Path maven = script(
                "mvn", "echo \"$@\" >>maven.log; echo chatter; mkdir -p cli/target; cp '" + JAR + "' cli/target/");
        String path = maven.getParent() + ":" + System.getenv("PATH");

        Outcome first = in(folder).with("PATH", path).run(launcher, "rules");
        Outcome second = in(folder).with("PATH", path).run(launcher, "rules");

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo(Cli.run("rules").out());
        assertThat(first.err()).contains("building the jar, on first use only").contains("chatter");
        assertThat(second).isEqualTo(Cli.run("rules"));
        List<String> calls = Files.readAllLines(launcher.resolveSibling("maven.log"));
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0)).contains("-pl cli -am package").contains("-Dmaven.test.skip=true");
    }

    @Test
    void a_build_that_fails_gives_2() throws IOException {
        Path launcher = checkout();
        Path maven = script("mvn", "echo 'no network' >&2; exit 1");

        Outcome outcome = in(folder)
                .with("PATH", maven.getParent() + ":" + System.getenv("PATH"))
                .run(launcher, "check", "a.yaml");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no network").contains("the build failed, see above");
    }

    @Test
    void a_java_that_is_too_old_gives_2_and_is_named() throws IOException {
        Path home = Files.createDirectories(folder.resolve("old"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.createDirectory(home.resolve("bin"));
        Path java = Files.copy(script("java", "exit 0"), home.resolve("bin/java"));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        Outcome outcome = in(folder)
                .with("JAVA_HOME", home.toString())
                .with("PATH", path("bash", "dirname", "readlink", "sed"))
                .run(LAUNCHER, "--version");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("threescale-ha: Java 17 or newer is needed: " + java + " is 11.0.2\n");
    }

    @ParameterizedTest
    @MethodSource("io.github.threescaleha.cli.it.Jdk#all")
    void what_java_learns_is_kept_once_and_changes_no_report(Jdk jdk) throws Exception {
        Path launcher = distribution();
        Path cache = folder.resolve("cache");
        Path manifest = Project.file("docs/examples/apimanager.yaml");
        Shell shell = in(folder).with("JAVA_HOME", jdk.home().toString()).with("XDG_CACHE_HOME", cache.toString());

        Outcome first = shell.run(launcher, "check", manifest);
        Outcome meanwhile = shell.run(launcher, "check", manifest);
        Path archive = awaitArchive(cache);
        Outcome later = shell.run(launcher, "check", manifest);

        assertThat(archive.getFileName().toString()).endsWith(jdk.feature() < 25 ? ".jsa" : ".aot");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).isEmpty();
        assertThat(meanwhile).isEqualTo(first);
        assertThat(later).isEqualTo(first);
    }

    @Test
    void a_broken_archive_is_done_without() throws Exception {
        Path launcher = distribution();
        Path cache = folder.resolve("cache");
        Shell shell = in(folder).with("XDG_CACHE_HOME", cache.toString());
        Outcome first = shell.run(launcher, "rules");
        Path archive = awaitArchive(cache);
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(shell.run(launcher, "rules")).isEqualTo(first);
        assertThat(first.code()).isZero();
    }

    @Test
    void nothing_is_kept_if_that_is_asked_for_or_there_is_no_place() throws IOException {
        Path launcher = distribution();
        Path cache = folder.resolve("cache");
        Path file = Files.writeString(folder.resolve("file"), "");
        Shell shell = in(folder).with("XDG_CACHE_HOME", cache.toString());

        Outcome off = shell.with("THREESCALE_HA_CACHE", "off").run(launcher, "rules");
        Outcome nowhere = in(folder).with("XDG_CACHE_HOME", file.toString()).run(launcher, "rules");

        assertThat(off).isEqualTo(nowhere).isEqualTo(Cli.run("rules"));
        assertThat(cache).doesNotExist();
    }

    @Test
    void a_java_that_cannot_start_gives_2() {
        Outcome outcome = in(folder).with("JAVA_TOOL_OPTIONS", "-Xmx1k").run(LAUNCHER, "rules");

        assertThat(outcome.code()).isEqualTo(2);
    }

    private static Path awaitArchive(Path cache) throws Exception {
        for (int waited = 0; waited < 600; waited++) {
            if (Files.isDirectory(cache.resolve("threescale-ha"))) {
                try (Stream<Path> files = Files.list(cache.resolve("threescale-ha"))) {
                    List<Path> all = files.toList();
                    if (all.size() == 1 && all.get(0).toString().matches(".*[.](jsa|aot)")) {
                        return all.get(0);
                    }
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no archive in " + cache);
    }

    private Path distribution() throws IOException {
        Files.copy(JAR, folder.resolve("threescale-ha.jar"));
        return copyOfLauncher();
    }

    private static Shell in(Path folder) {
        return new Shell(folder).with("JAVA_HOME", JAVA_HOME);
    }

    private Path copyOfLauncher() throws IOException {
        Path copy = Files.copy(LAUNCHER, folder.resolve("threescale-ha"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        return copy;
    }

    /** The launcher in what it takes for a checkout that was never built. */
    private Path checkout() throws IOException {
        Path cli = Files.createDirectories(folder.resolve("cli"));
        Files.createFile(cli.resolve("pom.xml"));
        return copyOfLauncher();
    }

    private Path script(String name, String body) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("scripts"));
        Path script = Files.writeString(bin.resolve(name), "#!/usr/bin/env bash\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    /** A PATH with these programs alone. */
    private String path(String... programs) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("few"));
        for (String program : programs) {
            Path wrapper = Files.writeString(bin.resolve(program), "#!/bin/sh\nexec '" + find(program) + "' \"$@\"\n");
            Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.toString();
    }

    private static Path find(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}

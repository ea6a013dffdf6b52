package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that would exhaust a machine, against the jar in a heap of 64 MiB and with 10 seconds of processor time, after
 * which the system ends it: that hangs nothing, not even on a busy machine.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileInputIT {
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final String GOOD = "docs/examples/apimanager-ha.yaml";
    private static final String LIMIT = " bytes, the limit\n";

    @TempDir
    private Path folder;

    @Test
    void a_value_of_100_megabytes_is_too_large() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: b");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUNDRED_MEGABYTES);
        }
        assertProblem(check("\"$1\" " + GOOD, file), file + ": problem: is larger than 4194304" + LIMIT);
    }

    @Test
    void a_value_of_all_the_bytes_that_a_file_may_have_is_read() throws IOException {
        for (String quote : new String[] {"", "'", "\""}) {
            Path file = write(quote + "x".repeat(4_000_000) + quote + "\n");
            Outcome outcome = check("\"$1\"", file);
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).startsWith("1 file, 1 APIManager, ");
        }
    }

    @Test
    void a_value_with_characters_beyond_16_bits_is_read() throws IOException {
        Path file = write("\"" + "\uD83D\uDE00".repeat(900_000) + "\"\n");
        assertThat(check("\"$1\"", file).code()).isZero();
    }

    @Test
    void ten_million_keys_are_too_large_and_fewer_are_too_many() throws IOException {
        Path file = write("{" + "a,".repeat(2_000_000) + "}\n");
        assertThat(check("\"$1\" " + GOOD, file).out())
                .containsPattern("a.yaml:8:\\d+: problem: holds more than \\d+ values, the limit\n");
    }

    @Test
    void as_many_unknown_keys_as_a_document_may_have_are_all_told() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            keys.append("  k").append(i).append(": 1\n");
        }
        Path file = Files.writeString(folder.resolve("a.yaml"), Files.readString(Project.file(GOOD)) + keys);
        Outcome outcome = check("--format json \"$1\"", file);
        assertThat(outcome.code()).isIn(0, 1);
        assertThat(outcome.out()).contains("\"warnings\": 20000");
    }

    @Test
    void more_documents_than_a_file_may_have_are_told() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "---\na: 1\n".repeat(400_000));
        assertProblem(
                check("\"$1\" " + GOOD, file),
                file + ":20001:1: problem: holds more than 10000 documents, the limit\n");
    }

    @Test
    void an_input_without_an_end_is_too_large() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertProblem(check("- " + GOOD + " </dev/zero"), "-: problem: is larger than 4194304" + LIMIT);
    }

    @Test
    void a_pipe_with_a_name_is_no_file_and_is_not_waited_for() {
        Outcome made = new Shell(folder).run("mkfifo", "a.yaml");
        assertThat(made.code()).isZero();
        Path pipe = folder.resolve("a.yaml");
        assertProblem(check("\"$1\" " + GOOD, pipe), pipe + ": problem: is no regular file\n");
        assertProblem(check("\"$1\" " + GOOD, folder), pipe + ": problem: is no regular file\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_standard_input_that_is_closed_is_told() {
        assertProblem(check("- " + GOOD + " <&-"), "-: problem: cannot be read: standard input is closed\n");
    }

    @Test
    void an_output_that_is_closed_is_told() {
        Outcome outcome = check(GOOD + " >&-");
        assertThat(outcome).isEqualTo(new Outcome(2, "", "threescale-ha: the output cannot be written\n"));
    }

    @Test
    void a_reader_that_leaves_early_is_told_of() {
        Outcome outcome = check(
                "--format json " + GOOD + GOOD.transform(good -> " " + good).repeat(3) + " | head -c 1; exit 0");
        assertThat(outcome.out()).isEqualTo("{");
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_report_that_the_disk_has_no_room_for_leaves_the_old_one_and_nothing_else() throws IOException {
        Path report = Files.writeString(folder.resolve("report.sarif"), "old");
        Outcome outcome = check("--format sarif=\"$1\" " + GOOD, report, "ulimit -f 1; ");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("threescale-ha: cannot write " + report + ": ")
                .hasLineCount(1);
        assertThat(report).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(report);
        }
    }

    @Test
    @EnabledIf("canBeNobody")
    void a_file_that_may_not_be_read_is_told() throws IOException {
        Path open = Files.createTempDirectory(Path.of("/tmp"), "open");
        Path file = Files.writeString(open.resolve("a.yaml"), "a: b");
        new Shell(folder).run("chmod", "755", open);
        new Shell(folder).run("chmod", "000", file);
        try {
            Outcome outcome = new Shell(Project.file(""))
                    .run(
                            "setpriv",
                            "--reuid=65534",
                            "--regid=65534",
                            "--clear-groups",
                            Jdk.current().java(),
                            "-jar",
                            Project.file("cli/target/threescale-ha.jar"),
                            "check",
                            file,
                            GOOD);
            assertProblem(outcome, file + ": problem: cannot be read: permission denied\n");
        } finally {
            Files.delete(file);
            Files.delete(open);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HOSTILE_HEAVY", matches = "true")
    void a_folder_of_100_000_files_is_read_in_256_mebibytes() throws IOException {
        for (int i = 0; i < 100; i++) {
            Path inner = Files.createDirectories(folder.resolve("f" + i));
            for (int j = 0; j < 1000; j++) {
                Files.writeString(inner.resolve(j + ".yaml"), "kind: ConfigMap\nmetadata: {name: a" + j + "}\n");
            }
        }
        Outcome outcome = check("\"$1\" " + GOOD, folder, "ulimit -t 60; ", "256m");
        assertThat(outcome.out()).startsWith("100001 files, 1 APIManager, 100000 other documents skipped: ");
        assertThat(outcome.code()).isZero();
    }

    /** Runs as someone who may read the jar but not the file; only root can become someone else. */
    static boolean canBeNobody() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root
                && Files.isExecutable(Path.of("/usr/bin/setpriv"))
                && new Shell(Path.of("/"))
                                .run(
                                        "setpriv",
                                        "--reuid=65534",
                                        "--regid=65534",
                                        "--clear-groups",
                                        "test",
                                        "-r",
                                        Project.file("cli/target/threescale-ha.jar"))
                                .code()
                        == 0;
    }

    private Path write(String label) throws IOException {
        String good = Files.readString(Project.file(GOOD));
        return Files.writeString(
                folder.resolve("a.yaml"),
                good.replaceFirst("\nmetadata:\n", "\nmetadata:\n  labels:\n    a: " + label.replace("$", "\\$")));
    }

    private static void assertProblem(Outcome outcome, String problem) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains(problem).contains(" 1 APIManager, ", " 1 problem (");
        assertThat(outcome.err()).isEmpty();
    }

    private static Outcome check(String rest) {
        return check(rest, Path.of(""));
    }

    private static Outcome check(String rest, Path first) {
        return check(rest, first, "ulimit -t 10; ");
    }

    private static Outcome check(String rest, Path first, String limits) {
        return check(rest, first, limits, "64m");
    }

    private static Outcome check(String rest, Path first, String limits, String heap) {
        String java = "'" + Jdk.current().java() + "' -Xmx" + heap + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar '"
                + Project.file("cli/target/threescale-ha.jar") + "'";
        return new Shell(Project.file("")).run("sh", "-c", limits + java + " check " + rest, "sh", first);
    }
}

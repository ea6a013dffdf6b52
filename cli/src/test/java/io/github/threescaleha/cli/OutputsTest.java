package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Desk.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Where reports go, and in which formats. */
class OutputsTest {
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: 名é
            spec:
              wildcardDomain: example.com
              名: 1
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void several_formats_in_one_run_go_each_to_its_place() throws IOException {
        Path sarif = folder.resolve("reports/out.sarif");
        Path junit = folder.resolve("out.xml");
        Outcome outcome =
                check("--format", "sarif=" + sarif, "--format", "junit=" + junit, "--format", "text", "--quiet");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("-:");
        assertThat(Files.readString(sarif)).startsWith("{").contains("sarif-2.1.0", "\"version\": \"2.1.0\"");
        assertThat(Files.readString(junit)).startsWith("<?xml");
    }

    @Test
    void a_report_that_goes_to_a_file_alone_leaves_standard_output_empty() {
        assertThat(check("--format", "json=" + folder.resolve("x.json")).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format json --format text | two formats cannot both go to standard output: give one a file",
                "--format json=- --format text | two formats cannot both go to standard output: give one a file",
                "--format json=a --format text=./a | two formats cannot both go to ./a",
                "--format xml | --format takes text, json, sarif, junit, github, gitlab, markdown, html, not 'xml'",
                "--format json= | --format json= names no file",
                "--color sometimes | --color takes auto, always or never, not 'sometimes'"
            })
    void what_cannot_be_is_misuse(String options, String says) {
        Outcome outcome = check(options.split(" ", -1));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("threescale-ha: " + says);
    }

    @Test
    void within_github_actions_the_default_is_its_workflow_commands() {
        Desk actions = Desk.with("GITHUB_ACTIONS", "true");
        assertThat(actions.run(MANIFEST, "check", "-").out()).startsWith("::error file=");
        assertThat(actions.run(MANIFEST, "check", "--format", "text", "-").out())
                .startsWith("-:");
        assertThat(Desk.with("GITHUB_ACTIONS", "").run(MANIFEST, "check", "-").out())
                .startsWith("-:");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_and_stops_no_other() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Path file = Files.createFile(folder.resolve("file"));
        Path good = folder.resolve("good.json");
        Outcome outcome =
                check("--format", "sarif=" + taken, "--format", "junit=" + file + "/x.xml", "--format", "json=" + good);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("threescale-ha: cannot write " + taken + ": it is a folder\n"
                        + "threescale-ha: cannot write " + file + "/x.xml: " + file + " is no folder\n");
        assertThat(JsonMapper.shared().readTree(Files.readString(good)).get("findings"))
                .isNotEmpty();
    }

    @Test
    void nothing_is_left_beside_a_report() throws IOException {
        check("--format", "json=" + folder.resolve("x.json"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x.json"));
        }
    }

    @Test
    void text_for_a_locale_that_knows_ascii_only_is_ascii() {
        Desk posix = new Desk(Map.of(), StandardCharsets.US_ASCII, false);
        Outcome outcome = posix.run(MANIFEST, "check", "-");
        assertThat(outcome.out().chars()).allMatch(c -> c < 0x80);
        assertThat(outcome.out()).contains("7 |   ?: 1\n");
    }

    @ParameterizedTest
    @CsvSource({"json", "sarif", "junit", "gitlab", "github", "markdown", "html"})
    void what_programs_read_is_utf_8_whatever_the_locale(String format) {
        Desk posix = new Desk(Map.of(), StandardCharsets.US_ASCII, false);
        assertThat(posix.run(MANIFEST, "check", "--format", format, "-").out()).contains("名");
    }

    @Test
    void a_terminal_has_colours_and_a_file_has_none() throws IOException {
        Desk terminal = new Desk(Map.of(), StandardCharsets.UTF_8, true);
        Path file = folder.resolve("x.txt");
        assertThat(terminal.run(MANIFEST, "check", "-").out()).contains("\u001B[");
        terminal.run(MANIFEST, "check", "--format", "text=" + file, "-");
        assertThat(Files.readString(file)).doesNotContain("\u001B");
        terminal.run(MANIFEST, "check", "--color", "always", "--format", "text=" + file, "-");
        assertThat(Files.readString(file)).contains("\u001B[");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_COLOR, 1, true, false",
        "NO_COLOR, '', true, true",
        "TERM, dumb, true, false",
        "TERM, xterm, true, true",
        "FORCE_COLOR, 1, false, true",
        "FORCE_COLOR, 0, true, false",
        "FORCE_COLOR, false, true, false",
        "FORCE_COLOR, '', false, false"
    })
    void the_environment_can_ask_for_colours_or_refuse_them(
            String variable, String value, boolean isTerminal, boolean coloured) {
        Terminal terminal = new Terminal(Map.of(variable, value), StandardCharsets.UTF_8, () -> isTerminal);
        assertThat(terminal.wantsColour()).isEqualTo(coloured);
    }

    @Test
    void colours_that_are_forced_win_over_those_that_are_refused() {
        Terminal terminal =
                new Terminal(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), StandardCharsets.UTF_8, () -> false);
        assertThat(terminal.wantsColour()).isTrue();
    }

    private static Outcome check(String... options) {
        String[] args = Stream.of(Stream.of("check"), Stream.of(options), Stream.of("-"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return Desk.PLAIN.run(MANIFEST, args);
    }
}

package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class PlainArgumentsTest {
    private static final int COMMAND_LINES = 3000;
    private static final List<String> NAMES = List.of(
            "--release",
            "--topology",
            "--nodes",
            "--zones",
            "--format",
            "--fail-on",
            "--config",
            "--baseline",
            "--stdin-name",
            "--color",
            "--quiet",
            "--print-config",
            "--update-baseline",
            "--allow-empty",
            "--help",
            "--versio",
            "--qui",
            "-h",
            "--",
            "-x");
    private static final List<String> VALUES = List.of(
            "2.16",
            "2.8",
            "3",
            "multi-zone",
            "json",
            "sarif=a.sarif",
            "a.yaml",
            "-",
            "",
            "12",
            "-1",
            "+1",
            "007",
            "9999999999",
            "x y",
            "\"q\"",
            "'q'",
            "@f",
            "a=b",
            "check",
            "rules",
            "--quiet",
            "never",
            "$HOME",
            "\u0663");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check a.yaml",
                "check a.yaml b.yaml",
                "check -",
                "check --release 2.16 --topology multi-zone --nodes 4 --zones 3 a.yaml",
                "check --format json --format=sarif=out.sarif --fail-on=never --quiet --color never a.yaml",
                "check --config c.yaml --baseline b.json --update-baseline --allow-empty --print-config a.yaml",
                "check a.yaml --stdin-name x -"
            })
    void what_hooks_and_builds_ask_for_is_plain(String line) {
        CheckCommand check = check();

        assertThat(PlainArguments.read(line.split(" ", -1), check)).isTrue();
        assertThat(values(check)).isEqualTo(values(byLibrary(line.split(" ", -1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "check", "rules", "check --help", "check --quiet", "check --bogus a.yaml", "check -- a"})
    void the_library_is_asked_about_all_else(String line) {
        assertThat(PlainArguments.read(line.split(" ", -1), check())).isFalse();
    }

    @Test
    void plain_arguments_are_read_as_the_library_reads_them() {
        Random random = new Random(16);
        int plain = 0;
        for (int i = 0; i < COMMAND_LINES; i++) {
            String[] args = commandLine(random);
            CheckCommand check = check();
            if (PlainArguments.read(args, check)) {
                plain++;
                assertThat(values(check)).as(Arrays.toString(args)).isEqualTo(values(byLibrary(args)));
            }
        }
        assertThat(plain).isGreaterThan(COMMAND_LINES / 10);
    }

    private static String[] commandLine(Random random) {
        List<String> args = new ArrayList<>(List.of("check"));
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = NAMES.get(random.nextInt(random.nextBoolean() ? 14 : NAMES.size()));
            String value = VALUES.get(random.nextInt(random.nextBoolean() ? 7 : VALUES.size()));
            switch (random.nextInt(4)) {
                case 0 -> args.add(value);
                case 1 -> args.add(name);
                case 2 -> args.add(name + "=" + value);
                default -> args.addAll(List.of(name, value));
            }
        }
        return args.toArray(String[]::new);
    }

    private static Main.Console console() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Main.Console(InputStream.nullInputStream(), nowhere, nowhere);
    }

    private static CheckCommand check() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CheckCommand(console(), nowhere, nowhere);
    }

    private static CheckCommand byLibrary(String[] args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try {
            CommandLine.ParseResult parsed =
                    CommandFactory.commandLine(console(), nowhere, nowhere).parseArgs(args);
            assertThat(parsed.subcommand().errors()).isEmpty();
            return (CheckCommand) parsed.subcommand().commandSpec().userObject();
        } catch (ParameterException e) {
            throw new AssertionError("the library refuses " + Arrays.toString(args), e);
        }
    }

    private static List<Object> values(CheckCommand check) {
        return Arrays.asList(
                check.reading.paths,
                check.judging.release,
                check.judging.topology,
                check.judging.nodes,
                check.judging.zones,
                check.judging.failOn,
                check.judging.config,
                check.printConfig,
                check.baseline,
                check.updateBaseline,
                check.reading.stdinName,
                check.reading.allowEmpty,
                check.formats,
                check.outputs.quiet,
                check.outputs.color);
    }
}

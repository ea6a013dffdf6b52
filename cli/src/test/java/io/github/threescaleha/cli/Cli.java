package io.github.threescaleha.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program in this process, and keeps what it prints. */
public final class Cli {
    private Cli() {}

    /** What a run leaves behind. */
    public record Outcome(int code, String out, String err) {}

    /** Runs it with nothing on standard input. */
    public static Outcome run(String... args) {
        return reading("", args);
    }

    /** Runs it with a text on standard input. */
    public static Outcome reading(String input, String... args) {
        return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    /** Runs it with a stream for standard input. */
    public static Outcome reading(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new Main.Console(input, print(out), print(err)));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs {@code check} for a single node, where the pods need not be spread. */
    static Outcome checkSingleNode(String... more) {
        return run(singleNode(more));
    }

    /** Runs {@code check} for a single node on a text. */
    static Outcome checkSingleNodeReading(String input, String... more) {
        String[] args = Arrays.copyOf(singleNode(more), more.length + 4);
        args[args.length - 1] = "-";
        return reading(input, args);
    }

    private static String[] singleNode(String... more) {
        return Stream.concat(Stream.of("check", "--topology", "single-node"), Stream.of(more))
                .toArray(String[]::new);
    }

    /** Reads a command line without running it; throws if it could not be run. */
    public static void parse(List<String> args) {
        PrintStream nowhere = print(new ByteArrayOutputStream());
        PrintWriter writer = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);
        CommandFactory.commandLine(new Main.Console(InputStream.nullInputStream(), nowhere, nowhere), writer, writer)
                .parseArgs(args.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }
}

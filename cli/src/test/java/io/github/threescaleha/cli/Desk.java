package io.github.threescaleha.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a user sits at: environment variables, a locale, perhaps a terminal.
 *
 * @param environment the environment variables
 * @param charset the encoding of the locale
 * @param isTerminal whether the output is a terminal
 */
record Desk(Map<String, String> environment, Charset charset, boolean isTerminal) {
    static final Desk PLAIN = new Desk(Map.of(), StandardCharsets.UTF_8, false);

    /** What a run leaves behind. */
    record Outcome(int code, String out, String err) {}

    static Desk with(String variable, String value) {
        return new Desk(Map.of(variable, value), StandardCharsets.UTF_8, false);
    }

    Outcome run(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.Console console = new Main.Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new Terminal(environment, charset, () -> isTerminal));
        int code = Main.run(args, console);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

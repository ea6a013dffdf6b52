package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands with what they print, as a terminal shows them: a line that starts with {@code $} is typed, the lines up to
 * the next such line are printed. A printed line {@code ...} stands for any number of lines.
 */
public final class ConsoleExample {
    private static final String PROMPT = "$ ";
    private static final String ANYTHING = "...\n";

    private final String shown;
    private final Typist typist;

    /** What a command printed on both streams, and its exit code. */
    public record Printed(String text, int code) {}

    /** Who types the commands. */
    public interface Typist {
        /**
         * Types a command.
         *
         * @param command the line
         * @param codeBefore the exit code of the command before, for {@code echo $?}
         */
        Printed type(String command, int codeBefore) throws IOException;
    }

    private ConsoleExample(String shown, Typist typist) {
        this.shown = shown;
        this.typist = typist;
    }

    /**
     * The example that a text shows, typed at the root of the project. Understood are {@code threescale-ha ...},
     * {@code cat FILE | threescale-ha ...} and {@code echo $?}, which are run within this process.
     */
    public static ConsoleExample of(String shown) {
        return new ConsoleExample(shown, ConsoleExample::run);
    }

    /** The example that a text shows, typed by someone. */
    public static ConsoleExample of(String shown, Typist typist) {
        return new ConsoleExample(shown, typist);
    }

    /** Whether parts of what is printed are left out. */
    public boolean isAbridged() {
        return shown.contains("\n" + ANYTHING);
    }

    /** The same with what is printed now, in full. */
    public String actual() throws IOException {
        StringBuilder actual = new StringBuilder();
        int code = 0;
        for (String line : shown.lines().filter(line -> line.startsWith(PROMPT)).toList()) {
            Printed printed = typist.type(line.substring(PROMPT.length()), code);
            actual.append(line).append('\n').append(printed.text());
            code = printed.code();
        }
        return actual.toString();
    }

    /** Runs the commands, and fails if they print anything else than what is shown. */
    public void verify(String where, String howToUpdate) throws IOException {
        String actual = actual();
        if (isAbridged()) {
            assertThat(actual)
                    .as("%s shows parts of what these commands print", where)
                    .matches(pattern());
        } else {
            assertThat(actual)
                    .as("%s shows what these commands print; if the new text is right, run: %s", where, howToUpdate)
                    .isEqualTo(shown);
        }
    }

    private java.util.regex.Pattern pattern() {
        String quoted = Stream.of(("\n" + shown).split("(?<=\n)\\.\\.\\.\n", -1))
                .map(java.util.regex.Pattern::quote)
                .reduce((one, other) -> one + "(?:.*\n)*?" + other)
                .orElseThrow();
        return java.util.regex.Pattern.compile(quoted.replaceFirst("\n", ""));
    }

    private static Printed run(String command, int codeBefore) throws IOException {
        if (command.equals("echo $?")) {
            return new Printed(codeBefore + "\n", 0);
        }
        Outcome outcome = run(command);
        return new Printed(outcome.out() + outcome.err(), outcome.code());
    }

    private static Outcome run(String command) throws IOException {
        String[] piped = command.split(" \\| ", -1);
        List<String> words = words(piped[piped.length - 1]);
        String[] args = words.subList(1, words.size()).toArray(String[]::new);
        assertThat(words.get(0)).as("a command that tests can run: %s", command).endsWith("threescale-ha");
        return piped.length == 1 ? Cli.run(args) : Cli.reading(printed(piped[0]), args);
    }

    private static String printed(String command) throws IOException {
        List<String> words = words(command);
        assertThat(words.get(0)).as("a command that tests can run: %s", command).isEqualTo("cat");
        StringBuilder text = new StringBuilder();
        for (String file : words.subList(1, words.size())) {
            text.append(Files.readString(Path.of(file)));
        }
        return text.toString();
    }

    private static List<String> words(String command) {
        return Stream.of(command.trim().split("\\s+", -1))
                .map(word -> word.replaceAll("^(['\"])(.*)\\1$", "$2"))
                .toList();
    }
}

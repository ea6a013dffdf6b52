package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.Repository;
import io.github.threescaleha.report.Style;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.report.WriterOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the report goes, and in which formats: several in one run, at most one of them to standard output. */
final class Outputs {
    private static final String STDOUT = "-";

    private final Main.Console console;
    private final PrintWriter err;

    @Option(names = "--quiet", description = "No summary and no notes.")
    boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            completionCandidates = Candidates.Colours.class,
            description = "auto (default: on a terminal, unless NO_COLOR is set), always or never.")
    String color = "auto";

    Outputs(Main.Console console, PrintWriter err) {
        this.console = console;
        this.err = err;
    }

    /**
     * A format and where it goes.
     *
     * @param format the name of the format
     * @param file the file, or {@code null} for standard output
     */
    record Output(String format, @Nullable Path file) {}

    /** What to write to an output. */
    interface Content {
        void write(Output output, WriterOptions options, Appendable out) throws IOException;
    }

    boolean isGithubActions() {
        return console.terminal().isGithubActions();
    }

    boolean isQuiet() {
        return quiet;
    }

    /**
     * What is asked for; misuse if that cannot be.
     *
     * @param formats formats as given, each with or without a file
     * @param known the names of the formats that there are
     * @param usual the format if none is given
     */
    List<Output> wanted(List<String> formats, List<String> known, String usual) {
        style(null);
        if (formats.isEmpty()) {
            return List.of(new Output(usual, null));
        }
        List<Output> wanted = new ArrayList<>();
        Set<@Nullable Path> places = new HashSet<>();
        for (String given : formats) {
            Output output = output(given, known);
            wanted.add(output);
            Path file = output.file();
            if (!places.add(file == null ? null : file.toAbsolutePath().normalize())) {
                throw misuse("two formats cannot both go to "
                        + (file == null ? "standard output: give one a file, as in --format json=out.json" : file));
            }
        }
        return wanted;
    }

    private Output output(String given, List<String> known) {
        int equals = given.indexOf('=');
        String name = equals < 0 ? given : given.substring(0, equals);
        String file = equals < 0 ? STDOUT : given.substring(equals + 1);
        if (!known.contains(name)) {
            throw misuse("--format takes " + String.join(", ", known) + ", not '" + name + "'");
        }
        if (file.isEmpty()) {
            throw misuse("--format " + given + " names no file");
        }
        try {
            return new Output(name, file.equals(STDOUT) ? null : Path.of(file));
        } catch (InvalidPathException e) {
            throw misuse("--format " + name + ": '" + file + "' is no path");
        }
    }

    /**
     * Writes a report wherever it is wanted.
     *
     * @return whether all of it could be written; if not, the user is told
     */
    boolean write(List<Output> wanted, RuleSet rules, Content content) {
        boolean written = true;
        for (Output output : wanted) {
            written &= write(output, options(output, rules), content);
        }
        return written;
    }

    private boolean write(Output output, WriterOptions options, Content content) {
        Path file = output.file();
        try {
            if (file == null) {
                print(output, options, content);
            } else {
                WholeFile.write(file, out -> content.write(output, options, out));
            }
            return true;
        } catch (IOException e) {
            String place = file == null ? "standard output" : file.toString();
            err.println("threescale-ha: cannot write " + place + ": " + WholeFile.reason(e));
            return false;
        }
    }

    private WriterOptions options(Output output, RuleSet rules) {
        return new WriterOptions(
                Build::version,
                rules,
                () -> Repository.around(Path.of("")),
                style(output.file()),
                quiet,
                charset(output));
    }

    private void print(Output output, WriterOptions options, Content content) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), options.charset()));
        content.write(output, options, out);
        out.flush();
    }

    /** Programs read UTF-8, whatever the locale. */
    private Charset charset(Output output) {
        boolean forPeople = output.format().equals(Format.TEXT.label()) && output.file() == null;
        return forPeople ? console.terminal().charset() : StandardCharsets.UTF_8;
    }

    private Style style(@Nullable Path file) {
        boolean coloured = switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> file == null && console.terminal().wantsColour();
            default -> throw misuse("--color takes auto, always or never, not '" + color + "'");
        };
        return coloured ? Style.COLOURED : Style.PLAIN;
    }

    private static MisuseException misuse(String message) {
        return new MisuseException(message);
    }
}

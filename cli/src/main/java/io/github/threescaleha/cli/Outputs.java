package io.github.threescaleha.cli;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.ReportWriter;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the report goes, and in which formats: several in one run, at most one of them to standard output. */
final class Outputs {
    private static final String STDOUT = "-";

    private final Main.Console console;
    private final PrintWriter err;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Candidates.Formats.class,
            description = {
                "One of ${COMPLETION-CANDIDATES}, to a file or to standard output.",
                "May be given several times. Default: text, and github within GitHub Actions."
            })
    private List<String> formats = new ArrayList<>();

    @Option(names = "--quiet", description = "No summary and no notes.")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            completionCandidates = Candidates.Colours.class,
            description = "auto (default: on a terminal, unless NO_COLOR is set), always or never.")
    private String color = "auto";

    Outputs(Main.Console console, PrintWriter err) {
        this.console = console;
        this.err = err;
    }

    /**
     * A format and where it goes.
     *
     * @param format the format
     * @param file the file, or {@code null} for standard output
     */
    record Output(Format format, @Nullable Path file) {}

    boolean isQuiet() {
        return quiet;
    }

    /** What is asked for; misuse if that cannot be. */
    List<Output> wanted() {
        style(null);
        if (formats.isEmpty()) {
            return List.of(new Output(console.terminal().isGithubActions() ? Format.GITHUB : Format.TEXT, null));
        }
        List<Output> wanted = formats.stream().map(this::output).toList();
        Set<@Nullable Path> places = new HashSet<>();
        for (Output output : wanted) {
            Path file = output.file();
            if (!places.add(file == null ? null : file.toAbsolutePath().normalize())) {
                throw misuse("two formats cannot both go to "
                        + (file == null ? "standard output: give one a file, as in --format sarif=out.sarif" : file));
            }
        }
        return wanted;
    }

    private Output output(String given) {
        int equals = given.indexOf('=');
        String name = equals < 0 ? given : given.substring(0, equals);
        String file = equals < 0 ? STDOUT : given.substring(equals + 1);
        Format format = Format.named(name);
        if (format == null) {
            throw misuse("--format takes " + String.join(", ", Format.labels()) + ", not '" + name + "'");
        }
        if (file.isEmpty()) {
            throw misuse("--format " + given + " names no file");
        }
        try {
            return new Output(format, file.equals(STDOUT) ? null : Path.of(file));
        } catch (InvalidPathException e) {
            throw misuse("--format " + name + ": '" + file + "' is no path");
        }
    }

    /**
     * Writes a report wherever it is wanted.
     *
     * @return whether all of it could be written; if not, the user is told
     */
    boolean write(List<Output> wanted, Report report, RuleSet rules) {
        boolean written = true;
        for (Output output : wanted) {
            written &= write(output, report, rules);
        }
        return written;
    }

    private boolean write(Output output, Report report, RuleSet rules) {
        Path file = output.file();
        ReportWriter writer = output.format().writer(options(output, rules));
        try {
            if (file == null) {
                print(writer, report, charset(output));
            } else {
                WholeFile.write(file, out -> writer.write(report, out));
            }
            return true;
        } catch (IOException e) {
            String place = file == null ? "standard output" : file.toString();
            err.println("threescale-ha: cannot write " + place + ": " + WholeFile.reason(e));
            return false;
        }
    }

    private WriterOptions options(Output output, RuleSet rules) {
        Repository repository = Repository.around(Path.of(""));
        return new WriterOptions(Version.number(), rules, repository, style(output.file()), quiet, charset(output));
    }

    private void print(ReportWriter writer, Report report, Charset charset) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), charset));
        writer.write(report, out);
        out.flush();
    }

    /** Programs read UTF-8, whatever the locale. */
    private Charset charset(Output output) {
        boolean forPeople = output.format() == Format.TEXT && output.file() == null;
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

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package io.github.threescaleha.cli;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.ReportWriter;
import io.github.threescaleha.report.WriterOptions;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.source.Inputs;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threescale-ha check}: checks manifests and writes reports. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks APIManager manifests.",
        footer = {
            "",
            "Exit code: 0 nothing found at or above --fail-on, 1 findings, 2 it could not do its work.",
            "Example: kubectl kustomize overlays/prod | threescale-ha check -"
        },
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class CheckCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    final ReadOptions reading = new ReadOptions();

    @Mixin
    JudgeOptions judging = new JudgeOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Candidates.Formats.class,
            description = {
                "One of ${COMPLETION-CANDIDATES}, to a file or to standard output.",
                "May be given several times. Default: text, and github within GitHub Actions."
            })
    List<String> formats = new ArrayList<>();

    @Mixin
    final Outputs outputs;

    @Option(names = "--print-config", description = "Print what applies to each PATH, and check nothing.")
    boolean printConfig;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Findings that are known and do not count.")
    @Nullable
    Path baseline;

    @Option(names = "--update-baseline", description = "Write all findings of this run into the baseline.")
    boolean updateBaseline;

    CheckCommand(Main.Console console, PrintWriter out, PrintWriter err) {
        this.in = console.in();
        this.out = out;
        this.err = err;
        this.outputs = new Outputs(console, err);
    }

    @Override
    public Integer call() throws IOException {
        if (printConfig) {
            return printConfiguration();
        }
        List<Outputs.Output> wanted = outputs.wanted(
                formats, Format.labels(), (outputs.isGithubActions() ? Format.GITHUB : Format.TEXT).label());
        Baseline known = knownFindings();
        HaLinter linter = judging.linter().baseline(known).build();
        Report report = check(linter, wanted);
        if (updateBaseline && baseline != null) {
            report = update(baseline, report, known);
        }
        Report found = report;
        boolean written = outputs.write(
                wanted,
                linter.rules(),
                (output, options, to) -> writer(output, options).write(found, to));
        if (!outputs.isQuiet()) {
            report.notes().forEach(note -> err.println("threescale-ha: note: " + Printable.of(note)));
        }
        return written ? exitCode(report) : ExitCode.FAILED;
    }

    /** The page for a browser shows what survives, too; no other report asks for that. */
    private Report check(HaLinter linter, List<Outputs.Output> wanted) {
        for (Outputs.Output output : wanted) {
            if (output.format().equals(Format.HTML.label())) {
                return linter.check(reading.files(), reading.stream(in), Losses.usual());
            }
        }
        return linter.check(reading.files(), reading.stream(in));
    }

    private static ReportWriter writer(Outputs.Output output, WriterOptions options) {
        return Objects.requireNonNull(Format.named(output.format())).writer(options);
    }

    private int printConfiguration() {
        HaLinter linter = judging.linter().build();
        String separator = "";
        for (String file : filesOfPaths()) {
            try {
                out.print(separator + linter.effectiveConfiguration(file));
            } catch (UnreadableException e) {
                throw misuse(e.problem().toString());
            }
            separator = "---\n";
        }
        return ExitCode.CLEAN;
    }

    private List<String> filesOfPaths() {
        Inputs inputs = Inputs.find(reading.files());
        for (Problem problem : inputs.problems()) {
            throw misuse(problem.toString());
        }
        List<String> files = new ArrayList<>();
        inputs.files().forEach(input -> files.add(input.name()));
        String stdin = reading.nameOfStdin();
        if (stdin != null) {
            files.add(stdin);
        }
        return files;
    }

    private Baseline knownFindings() {
        if (baseline == null) {
            if (updateBaseline) {
                throw misuse("--update-baseline needs --baseline FILE");
            }
            return Baseline.EMPTY;
        }
        try {
            return new BaselineFile(baseline).read(updateBaseline);
        } catch (UnreadableException e) {
            throw misuse(e.problem().toString());
        }
    }

    private Report update(Path file, Report report, Baseline known) {
        if (isComplete(report)) {
            return new BaselineFile(file).update(report, known, err);
        }
        err.println("threescale-ha: baseline " + file + ": left as it is, as not all could be checked");
        return report;
    }

    /** Whether all was checked that was to be, so that what is not found is not there. */
    private boolean isComplete(Report report) {
        return report.problems().isEmpty()
                && (reading.allowsEmpty() || !report.apiManagers().isEmpty());
    }

    private int exitCode(Report report) {
        if (!report.problems().isEmpty()) {
            return ExitCode.FAILED;
        }
        if (!isComplete(report)) {
            err.println("threescale-ha: no APIManager found in " + String.join(" ", reading.paths())
                    + "; if that is all right, say --allow-empty");
            return ExitCode.FAILED;
        }
        return report.isFailed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static MisuseException misuse(String message) {
        return new MisuseException(message);
    }
}

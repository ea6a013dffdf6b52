package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.SimulationFormat;
import io.github.threescaleha.report.SimulationWriter;
import io.github.threescaleha.report.WriterOptions;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Question;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code threescale-ha simulate}: says what survives the loss of a pod, a node, a zone, a database. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says what survives the loss of a pod, a node, a zone, a database.",
        footer = {
            "",
            "Exit code: 0, 1 if --require is not met, 2 it could not do its work.",
            "Example: threescale-ha simulate --require node apimanager.yaml"
        },
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class SimulateCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintWriter err;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ReadOptions reading = new ReadOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--lose",
            paramLabel = "EVENT",
            completionCandidates = Candidates.Events.class,
            description = "What happens: ${COMPLETION-CANDIDATES} or all (default: all that can make a difference).")
    private List<String> lose = new ArrayList<>();

    @Option(
            names = "--require",
            paramLabel = "EVENT[=likely]",
            completionCandidates = Candidates.Events.class,
            description = {
                "Exit with 1 if production traffic, or each --journey, does not survive this.",
                "With =likely it is enough that it survives if the scheduler honours what is preferred."
            })
    private List<String> require = new ArrayList<>();

    @Option(
            names = "--journey",
            paramLabel = "JOURNEY",
            completionCandidates = Candidates.Journeys.class,
            description = "What --require asks about: ${COMPLETION-CANDIDATES}. Default: production.")
    private List<String> journeys = new ArrayList<>();

    @Option(names = "--details", description = "Show each workload, too, with the pods that remain.")
    private boolean details;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Candidates.SimulationFormats.class,
            description = {
                "One of ${COMPLETION-CANDIDATES}, to a file or to standard output.",
                "May be given several times. Default: text."
            })
    private List<String> formats = new ArrayList<>();

    @Mixin
    private final Outputs outputs;

    SimulateCommand(InputStream in, PrintWriter err, Outputs outputs) {
        this.in = in;
        this.err = err;
        this.outputs = outputs;
    }

    @Override
    public Integer call() {
        List<Outputs.Output> wanted = outputs.wanted(formats, SimulationFormat.labels(), SimulationFormat.TEXT.label());
        Question question = question();
        HaLinter linter = cluster.linter().build();
        SimulationReport report = simulate(linter, wanted, question.losses());
        boolean written = outputs.write(
                wanted,
                linter.rules(),
                (output, options, to) -> writer(output, options).write(report, to));
        if (!outputs.isQuiet()) {
            report.notes().forEach(note -> err.println("threescale-ha: note: " + Printable.of(note)));
        }
        return written ? exitCode(report, question) : ExitCode.FAILED;
    }

    /** The page for a browser shows findings, too; no other report asks for them. */
    private SimulationReport simulate(HaLinter linter, List<Outputs.Output> wanted, Losses losses) {
        return wanted.stream().anyMatch(output -> output.format().equals(SimulationFormat.HTML.label()))
                ? linter.simulateAndCheck(reading.files(), reading.stream(in), losses)
                : linter.simulate(reading.files(), reading.stream(in), losses);
    }

    private SimulationWriter writer(Outputs.Output output, WriterOptions options) {
        return Objects.requireNonNull(SimulationFormat.named(output.format())).writer(options, details);
    }

    private int exitCode(SimulationReport report, Question question) {
        if (!report.problems().isEmpty()) {
            return ExitCode.FAILED;
        }
        if (report.installations().isEmpty() && !reading.allowsEmpty()) {
            err.println("threescale-ha: no APIManager found in " + String.join(" ", reading.paths())
                    + "; if that is all right, say --allow-empty");
            return ExitCode.FAILED;
        }
        List<String> unmet = report.unmet(question.requirements());
        unmet.forEach(text -> err.println("threescale-ha: required, but not so: " + Printable.of(text)));
        return unmet.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Question question() {
        try {
            return Question.of(lose, require, journeys);
        } catch (IllegalArgumentException e) {
            throw misuse("--" + e.getMessage());
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

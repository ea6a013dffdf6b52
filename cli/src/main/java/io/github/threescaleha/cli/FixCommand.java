package io.github.threescaleha.cli;

import io.github.threescaleha.engine.FileFix;
import io.github.threescaleha.engine.FixReport;
import io.github.threescaleha.engine.FixWish;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceWriter;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.Similarity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code threescale-ha fix}: edits manifests so that what can be mended by an edit is. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Edits APIManager manifests: the smallest edit for each finding, proved before a file is written.",
        footer = {
            "",
            "Exit code: 0 nothing is left at or above --fail-on, 1 findings are left, 2 it could not do its work.",
            "Example: threescale-ha fix --dry-run deploy | git apply"
        },
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class FixCommand implements Callable<Integer> {
    private static final String STDIN = "-";

    private final Main.Console console;
    private final PrintWriter err;
    private final List<String> problems = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "File, folder (its YAML and JSON files), glob, or - to mend standard input to standard output.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private JudgeOptions judging = new JudgeOptions();

    @Option(names = "--dry-run", description = "Print what would be changed as a patch, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--unsafe",
            description = "Also make edits that need something done elsewhere first, or that guess what is meant.")
    private boolean unsafe;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            completionCandidates = Candidates.Rules.class,
            description = "Mend the findings of this rule only; may be given several times.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--baseline", paramLabel = "FILE", description = "Findings that are known; they are not mended.")
    private @Nullable Path baseline;

    @Option(names = "--stdin-name", paramLabel = "NAME", description = "What standard input is called.")
    private String stdinName = STDIN;

    @Option(names = "--allow-empty", description = "No APIManager at all is no failure.")
    private boolean allowEmpty;

    @Option(names = "--quiet", description = "Tell only what could not be done.")
    private boolean quiet;

    FixCommand(Main.Console console, PrintWriter err) {
        this.console = console;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (paths.contains("")) {
            throw misuse("a PATH is empty");
        }
        HaLinter linter = linter();
        rules.forEach(rule -> demandRule(rule, linter.rules().ids()));
        boolean readsStdin = paths.contains(STDIN);
        List<String> files = paths.stream().filter(path -> !path.equals(STDIN)).toList();
        FixReport report = linter.fix(
                files,
                readsStdin ? new HaLinter.Stream(stdinName, console.in()) : null,
                new FixWish(unsafe, Set.copyOf(rules)));
        for (FileFix file : report.files()) {
            deliver(file);
            tell(file);
        }
        console.out().flush();
        return conclude(report);
    }

    private void deliver(FileFix file) {
        if (dryRun) {
            print(file);
        } else if (file.path() != null && file.isChanged()) {
            write(file, file.path());
        }
    }

    private void print(FileFix file) {
        Patch patch = Patch.of(file, Path.of(""));
        if (patch.refusal() != null) {
            problems.add(file.name() + ": " + patch.refusal());
        }
        byte[] bytes = patch.text().getBytes(StandardCharsets.UTF_8);
        console.out().write(bytes, 0, bytes.length);
    }

    private void write(FileFix file, Path path) {
        try {
            new SourceWriter(Limits.DEFAULT).replace(path, file.before(), file.after());
        } catch (IOException e) {
            problems.add(file.name() + ": cannot be written: " + WholeFile.reason(e));
        }
    }

    private void tell(FileFix file) {
        if (quiet) {
            return;
        }
        String done = dryRun ? ": would be fixed: " : ": fixed: ";
        for (Finding finding : file.fixed()) {
            String title = Objects.requireNonNull(finding.readyFix()).title();
            tell(finding, done + Printable.of(title));
        }
        for (FileFix.Refused refused : file.refused()) {
            tell(refused.finding(), ": not fixed: " + Printable.of(refused.reason()));
        }
    }

    private void tell(Finding finding, String what) {
        err.println(Printable.of(finding.location().toString()) + what + " [" + finding.rule() + "]");
    }

    private int conclude(FixReport report) throws IOException {
        Report after = report.after();
        writeStdin(report);
        for (Problem problem : after.problems()) {
            problems.add(problem.toString());
        }
        problems.forEach(problem -> err.println("threescale-ha: " + Printable.of(problem)));
        if (!quiet) {
            after.notes().forEach(note -> err.println("threescale-ha: note: " + Printable.of(note)));
            err.println("threescale-ha: " + FixSummary.of(report, dryRun));
        }
        if (!problems.isEmpty()) {
            return ExitCode.FAILED;
        }
        if (after.apiManagers().isEmpty() && !allowEmpty) {
            err.println("threescale-ha: no APIManager found in " + String.join(" ", paths)
                    + "; if that is all right, say --allow-empty");
            return ExitCode.FAILED;
        }
        return after.isFailed() || dryRun && report.fixed() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** Standard input goes to standard output also where nothing was to be mended, so that a pipe carries on. */
    private void writeStdin(FixReport report) throws IOException {
        if (!dryRun && paths.contains(STDIN) && report.stream() != null) {
            console.out().write(report.stream().form().encode(report.stream().text()));
            console.out().flush();
        }
    }

    private HaLinter linter() {
        HaLinter.Builder builder = judging.linter();
        if (baseline == null) {
            return builder.build();
        }
        try {
            return builder.baseline(new BaselineFile(baseline).read(false)).build();
        } catch (UnreadableException e) {
            throw misuse(e.problem().toString());
        }
    }

    private void demandRule(String rule, List<String> known) {
        if (!known.contains(rule)) {
            String nearest = Similarity.nearest(rule, known);
            throw misuse("there is no rule '" + rule + "'; "
                    + (nearest == null ? "'threescale-ha rules' lists them" : "did you mean " + nearest + "?"));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

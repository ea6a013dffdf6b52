package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.RuleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code threescale-ha rules}: lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the rules.",
        footer = {"", "Example: threescale-ha rules --format markdown > rules.md"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class RulesCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Candidates.Listings.class,
            description = "text (default: id, severity, title), json or markdown.")
    private String format = "text";

    RulesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        RuleCatalog catalog = new RuleCatalog(RuleSet.installed());
        switch (format) {
            case "text" -> catalog.writeText(out);
            case "json" -> catalog.writeJson(out);
            case "markdown" -> catalog.writeMarkdown(out);
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--format takes text, json or markdown, not '" + format + "'");
        }
        return ExitCode.CLEAN;
    }
}

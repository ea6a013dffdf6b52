package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Page;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.yaml.Similarity;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code threescale-ha explain RULE}: why a rule is there and how to mend what it finds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says what a rule finds, why it matters and how to mend it.",
        footer = {"", "Example: threescale-ha explain minimum-replicas"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class ExplainCommand implements Runnable {
    private final PrintWriter out;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RULE",
            completionCandidates = Candidates.Rules.class,
            description = "A rule's id, as the report names it.")
    @SuppressWarnings("NullAway.Init")
    private String rule;

    ExplainCommand(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        RuleSet rules = RuleSet.installed();
        RuleInfo info = rules.info(rule);
        if (info == null) {
            String nearest = Similarity.nearest(rule, rules.ids());
            String hint = nearest == null ? "'threescale-ha rules' lists them" : "did you mean " + nearest + "?";
            throw new ParameterException(spec.commandLine(), "there is no rule '" + rule + "'; " + hint);
        }
        out.print(Page.of(info, rules.page(rule), terminal.wantsColour()));
    }
}

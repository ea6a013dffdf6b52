package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.rule.RuleInfo;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code threescale-ha rules}: lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules.",
        footer = {"", "Example: threescale-ha rules"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class RulesCommand implements Runnable {
    private final PrintWriter out;

    RulesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        for (RuleInfo info : RuleSet.installed().infos()) {
            out.printf("%-42s %-8s %s%n", info.id(), info.severity().label(), info.title());
        }
    }
}

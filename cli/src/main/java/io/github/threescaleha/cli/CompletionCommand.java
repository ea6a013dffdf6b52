package io.github.threescaleha.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code threescale-ha completion}: what a shell needs to complete commands, options, rules and releases. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints a script that lets bash or zsh complete commands, options and rules.",
        footer = {"", "Example: source <(threescale-ha completion)"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class CompletionCommand implements Runnable {
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        CommandSpec program = spec.root();
        out.print(AutoComplete.bash(program.name(), program.commandLine()));
    }
}

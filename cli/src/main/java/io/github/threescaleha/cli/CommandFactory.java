package io.github.threescaleha.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes the parser of the command line, and the commands with the streams that they use. */
final class CommandFactory implements CommandLine.IFactory {
    private static final int HELP_WIDTH = 80;

    private final Main.Console console;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandFactory(Main.Console console, PrintWriter out, PrintWriter err) {
        this.console = console;
        this.out = out;
        this.err = err;
    }

    static CommandLine commandLine(Main.Console console, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main(), new CommandFactory(console, out, err))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandFactory::misused)
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    }

    private static int failed(Exception fault, CommandLine command) {
        return fault instanceof MisuseException misuse
                ? Main.misused(misuse.told(), command.getCommandSpec().qualifiedName(), command.getErr())
                : Main.crashed(fault, command.getErr());
    }

    private static int misused(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("threescale-ha: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.FAILED;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object made = make(type);
        return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made);
    }

    private @Nullable Object make(Class<?> type) {
        if (type == CheckCommand.class) {
            return new CheckCommand(console, out, err);
        }
        if (type == InitCommand.class) {
            return new InitCommand(out);
        }
        if (type == FixCommand.class) {
            return new FixCommand(console, err);
        }
        if (type == SimulateCommand.class) {
            return new SimulateCommand(console.in(), err, new Outputs(console, err));
        }
        if (type == RulesCommand.class) {
            return new RulesCommand(out);
        }
        if (type == ExplainCommand.class) {
            return new ExplainCommand(out, console.terminal());
        }
        if (type == CompletionCommand.class) {
            return new CompletionCommand(out);
        }
        return type == SchemaCommand.class ? new SchemaCommand(out) : null;
    }
}

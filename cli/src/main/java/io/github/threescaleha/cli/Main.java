package io.github.threescaleha.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code threescale-ha check|rules|explain|schema|completion}. */
@Command(
        name = "threescale-ha",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CheckCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            CompletionCommand.class
        },
        description =
                "Says what keeps a 3scale APIManager from being highly available, at which line, and how to mend it.",
        footer = {"", "Example: threescale-ha check --release 2.16 apimanager.yaml"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
public final class Main implements Runnable {
    private static final int HELP_WIDTH = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command given: check, rules, explain, schema or completion");
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, new Console(System.in, System.out, System.err, Terminal.ofProcess())));
    }

    /** The streams that the program reads and writes, and what it runs in. */
    record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {
        Console(InputStream in, PrintStream out, PrintStream err) {
            this(in, out, err, Terminal.NONE);
        }
    }

    static int run(String[] args, Console console) {
        Charset charset = console.terminal().charset();
        PrintWriter out = new PrintWriter(console.out(), false, charset);
        PrintWriter err = new PrintWriter(console.err(), false, charset);
        CommandLine commandLine = new CommandLine(new Main(), new CommandFactory(console, out, err))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::crashed);
        int code = commandLine.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int misused(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("threescale-ha: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.FAILED;
    }

    private static int crashed(Exception e, CommandLine commandLine, CommandLine.ParseResult result) {
        PrintWriter err = commandLine.getErr();
        err.println("threescale-ha: failed, which is a fault of the tool: " + e);
        return ExitCode.FAILED;
    }
}

package io.github.threescaleha.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code threescale-ha check|rules|explain|schema}. */
@Command(
        name = "threescale-ha",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {CheckCommand.class, RulesCommand.class, ExplainCommand.class, SchemaCommand.class},
        description =
                "Says what keeps a 3scale APIManager from being highly available, at which line, and how to mend it.",
        footer = {"", "Example: threescale-ha check --release 2.16 apimanager.yaml"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given: check, rules, explain or schema");
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, new Console(System.in, System.out, System.err)));
    }

    /** The streams that the program reads and writes. */
    record Console(InputStream in, PrintStream out, PrintStream err) {}

    static int run(String[] args, Console console) {
        PrintWriter out = writer(console.out());
        PrintWriter err = writer(console.err());
        CommandLine commandLine = new CommandLine(new Main(), new CommandFactory(console.in(), out, err))
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::crashed);
        int code = commandLine.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
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

package io.github.threescaleha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ServiceConfigurationError;
import picocli.CommandLine.Command;

/** The program: {@code threescale-ha check|simulate|fix|init|rules|explain|schema|completion}. */
@Command(
        name = "threescale-ha",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CheckCommand.class,
            SimulateCommand.class,
            FixCommand.class,
            InitCommand.class,
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
    @Override
    public void run() {
        throw new MisuseException("no command given: check, simulate, fix, init, rules, explain, schema or completion");
    }

    /** Runs the program and ends the process with its exit code; whatever breaks, that is never the one for findings. */
    public static void main(String[] args) {
        int code = ExitCode.FAILED;
        try {
            code = run(args, new Console(new StandardInput(System.in), System.out, System.err, Terminal.ofProcess()));
        } finally {
            if (Launch.isAlone()) {
                // From release 21 on, an end in order asks the class path for a logger to tell it to.
                Runtime.getRuntime().halt(code);
            }
            System.exit(code);
        }
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
        int code = execute(args, console, out, err);
        if (out.checkError()) {
            err.println("threescale-ha: the output cannot be written");
            code = ExitCode.FAILED;
        }
        err.flush();
        return code;
    }

    private static int execute(String[] args, Console console, PrintWriter out, PrintWriter err) {
        try {
            CheckCommand check = new CheckCommand(console, out, err);
            return PlainArguments.read(args, check)
                    ? check.call()
                    : CommandFactory.commandLine(console, out, err).execute(args);
        } catch (MisuseException e) {
            return misused(e.told(), "threescale-ha check", err);
        } catch (IOException | RuntimeException | Error e) {
            return crashed(e, err);
        }
    }

    static int misused(String message, String command, PrintWriter err) {
        err.println("threescale-ha: " + message);
        err.println("Try '" + command + " --help'.");
        return ExitCode.FAILED;
    }

    static int crashed(Throwable fault, PrintWriter err) {
        err.println("threescale-ha: " + what(fault));
        return ExitCode.FAILED;
    }

    /**
     * The message of an exception may hold a piece of what was read, so only its kind and its place are told; rules are
     * loaded before anything is read.
     */
    private static String what(Throwable fault) {
        if (fault instanceof IOException) {
            return "cannot write or read: " + fault;
        }
        if (fault instanceof ServiceConfigurationError) {
            return "the rules on the class path cannot be used: " + fault.getMessage();
        }
        if (fault instanceof OutOfMemoryError) {
            return "all this takes more memory than Java may use; give it more, as with -Xmx512m";
        }
        StackTraceElement[] places = fault.getStackTrace();
        return "failed, which is a fault of the tool: " + fault.getClass().getName()
                + (places.length == 0 ? "" : " at " + places[0]);
    }
}

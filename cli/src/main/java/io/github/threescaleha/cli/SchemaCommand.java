package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.operator.Release;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code threescale-ha schema}: the JSON Schema of the APIManager of a release. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of the APIManager of a release, for editors.",
        footer = {"", "Example: threescale-ha schema --release 2.16 > apimanager-2.16.schema.json"},
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class SchemaCommand implements Runnable {
    private final PrintWriter out;

    @Option(
            names = "--release",
            converter = ReleaseConverter.class,
            paramLabel = "RELEASE",
            description = "3scale release, 2.8 to 2.16 (default).")
    private Release release = Release.newest();

    SchemaCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        out.println(HaLinter.builder().build().schema(release));
    }
}

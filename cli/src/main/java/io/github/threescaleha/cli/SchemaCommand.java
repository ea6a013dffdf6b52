package io.github.threescaleha.cli;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.ConfigurationSchema;
import io.github.threescaleha.schema.ManifestSchema;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code threescale-ha schema}: the JSON Schema of the APIManager of a release. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
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
            completionCandidates = Candidates.Releases.class,
            description = "3scale release, 2.8 to 2.16 (default).")
    private Release release = Release.newest();

    @Option(names = "--config", description = "The schema of the configuration file instead.")
    private boolean config;

    SchemaCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        out.println(config ? ConfigurationSchema.print() : new ManifestSchema().print(release));
    }
}

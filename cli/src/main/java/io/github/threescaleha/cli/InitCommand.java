package io.github.threescaleha.cli;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code threescale-ha init}: a manifest to start from that is highly available. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints an APIManager to start from, with the Secrets it needs, in which check finds nothing.",
        footer = {
            "",
            "Example: threescale-ha init --topology multi-zone --domain example.com",
        },
        exitCodeOnInvalidInput = ExitCode.FAILED,
        exitCodeOnExecutionException = ExitCode.FAILED)
final class InitCommand implements Runnable {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--release",
            converter = ReleaseConverter.class,
            paramLabel = "RELEASE",
            completionCandidates = Candidates.Releases.class,
            description = "3scale release, 2.8 to 2.16; else 2.16.")
    private @Nullable Release release;

    @Option(
            names = "--topology",
            paramLabel = "TOPOLOGY",
            completionCandidates = Candidates.Topologies.class,
            description = "single-node, multi-node (default) or multi-zone.")
    private String topology = Topology.Kind.MULTI_NODE.label();

    @Option(names = "--zones", paramLabel = "N", description = "Number of zones of the cluster, else 3.")
    private @Nullable Integer zones;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            required = true,
            description = "The wildcard domain, below which all routes are made.")
    @SuppressWarnings("NullAway.Init")
    private String domain;

    InitCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        Release judged = release == null ? Release.newest() : release;
        Topology cluster = cluster();
        String host = domain.toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(host).matches()) {
            throw misuse("--domain takes a domain such as example.com, not '" + domain + "'");
        }
        if (cluster.isMultiNode() && !judged.hasAffinity()) {
            throw misuse("3scale " + judged + " has no setting that keeps pods on different nodes: take"
                    + " --topology single-node or a later release");
        }
        out.print(new NewManifest(judged, cluster).text(host));
    }

    private Topology cluster() {
        Topology cluster = Arrays.stream(Topology.Kind.values())
                .filter(kind -> kind.label().equals(topology))
                .map(kind -> new Topology(kind, OptionalInt.empty(), OptionalInt.empty()))
                .findFirst()
                .orElseThrow(
                        () -> misuse("--topology takes single-node, multi-node or multi-zone, not '" + topology + "'"));
        if (zones != null && zones < 1) {
            throw misuse("--zones takes a number from 1 up, not " + zones);
        }
        return zones == null ? cluster : cluster.withZones(zones);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

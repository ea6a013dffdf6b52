package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which release and which cluster manifests are for: what all commands share that read any. */
class ClusterOptions {
    @Option(
            names = "--release",
            converter = ReleaseConverter.class,
            paramLabel = "RELEASE",
            completionCandidates = Candidates.Releases.class,
            description = "3scale release, 2.8 to 2.16; else the manifest's annotation says, else 2.16.")
    @Nullable
    Release release;

    @Option(
            names = "--topology",
            paramLabel = "TOPOLOGY",
            completionCandidates = Candidates.Topologies.class,
            description = "single-node, multi-node (default) or multi-zone.")
    @Nullable
    String topology;

    @Option(names = "--nodes", paramLabel = "N", description = "Number of nodes of the cluster, if it is known.")
    @Nullable
    Integer nodes;

    @Option(
            names = "--zones",
            paramLabel = "N",
            description = "Number of zones of the cluster; 3 for multi-zone if it is not given.")
    @Nullable
    Integer zones;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration; else the nearest .threescale-ha.yaml upward from each file.")
    @Nullable
    Path config;

    /** A linter for these. */
    HaLinter.Builder linter() {
        HaLinter.Builder builder = Launch.linter().release(release);
        if (topology != null) {
            builder.topology(topology(topology));
        }
        if (nodes != null) {
            builder.nodes(atLeastOne("--nodes", nodes));
        }
        if (zones != null) {
            builder.zones(atLeastOne("--zones", zones));
        }
        return config == null ? builder.findConfiguration() : builder.configuration(config);
    }

    private static Topology topology(String label) {
        for (Topology.Kind kind : Topology.Kind.values()) {
            if (kind.label().equals(label)) {
                return new Topology(kind, OptionalInt.empty(), OptionalInt.empty());
            }
        }
        throw misuse("--topology takes single-node, multi-node or multi-zone, not '" + label + "'");
    }

    private static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw misuse(option + " takes a number from 1 up, not " + number);
        }
        return number;
    }

    static MisuseException misuse(String message) {
        return new MisuseException(message);
    }
}

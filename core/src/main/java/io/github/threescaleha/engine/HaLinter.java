package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.schema.ManifestSchema;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.source.Inputs;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what keeps 3scale installations from being highly available. Immutable and safe for use by several threads; reads
 * the files that it is told to, and does nothing else to the world: no output, no network, no writes.
 *
 * <pre>{@code
 * Report report = HaLinter.builder().release(Release.V2_16).topology(Topology.multiNode()).build()
 *         .check(Path.of("deploy/apimanager.yaml"));
 * report.findings().forEach(f -> System.out.println(f.location() + " " + f.message() + " " + f.url()));
 * }</pre>
 */
public final class HaLinter {
    private final Settings settings;
    private final RuleSet rules;
    private final Limits limits;
    private final ManifestSchema schema = new ManifestSchema();

    private HaLinter(Builder builder) {
        this.settings = builder.settings();
        this.rules = builder.rules == null ? RuleSet.installed() : builder.rules;
        this.limits = builder.limits;
    }

    /** A linter for several nodes, with the rules on the class path, that takes the release from each manifest. */
    public static Builder builder() {
        return new Builder();
    }

    /** Checks files, folders (the YAML and JSON files below them) or both, as one run. */
    public Report check(Path... paths) {
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            names.add(path.toString());
        }
        return check(names, null);
    }

    /** Checks a text. */
    public Report check(String name, CharSequence text) {
        Run run = newRun();
        run.add(new SourceFile(name, text.toString()), null);
        return run.report();
    }

    /** Checks what a stream holds; leaves it open. */
    public Report check(InputStream in) {
        return check(List.of(), new Stream("-", in));
    }

    /** A stream with the name that it has in the report. */
    public record Stream(String name, InputStream in) {}

    /**
     * Checks what paths name: files, folders and patterns such as {@code deploy/**}{@code /*.yaml}, and a stream.
     *
     * @param paths the paths, looked up in the working folder
     * @param stream a stream to check with them, or {@code null}
     */
    public Report check(List<String> paths, @Nullable Stream stream) {
        return read(paths, stream).report();
    }

    /** Simulates failures for the APIManagers in what paths name, and in a stream, and checks them, too. */
    public SimulationReport simulateAndCheck(List<String> paths, @Nullable Stream stream, Losses losses) {
        return SimulationReport.of(check(paths, stream, losses));
    }

    /** Checks what paths name, and a stream, and simulates failures of each APIManager, too. */
    public Report check(List<String> paths, @Nullable Stream stream, Losses losses) {
        return read(paths, stream).report(losses);
    }

    /** Simulates all failures that can make a difference, for the APIManagers in files and folders. */
    public SimulationReport simulate(Path... paths) {
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            names.add(path.toString());
        }
        return simulate(names, null, Losses.usual());
    }

    /** Simulates failures for the APIManagers in a text. */
    public SimulationReport simulate(String name, CharSequence text, Losses losses) {
        Run run = newRun();
        run.add(new SourceFile(name, text.toString()), null);
        return run.simulate(losses);
    }

    /**
     * Simulates failures for the APIManagers in what paths name, and in a stream.
     *
     * @param paths the paths, looked up in the working folder
     * @param stream a stream to read with them, or {@code null}
     * @param losses what is to happen to the cluster
     */
    public SimulationReport simulate(List<String> paths, @Nullable Stream stream, Losses losses) {
        return read(paths, stream).simulate(losses);
    }

    /**
     * Mends what paths name, as far as edits can, and writes nothing: the new texts are in the answer.
     *
     * @param paths the paths, looked up in the working folder
     * @param stream a stream to mend with them, or {@code null}
     * @param wish which fixes are wanted
     */
    public FixReport fix(List<String> paths, @Nullable Stream stream, FixWish wish) {
        return new FixRun(read(paths, stream), rules.ids(), wish).fix();
    }

    /** Mends a text as far as edits can. */
    public FixReport fix(String name, CharSequence text, FixWish wish) {
        Run run = newRun();
        run.add(new SourceFile(name, text.toString()), null);
        return new FixRun(run, rules.ids(), wish).fix();
    }

    /**
     * What applies to a file, once options, configuration and exceptions are put together, in the form of a configuration.
     *
     * @throws UnreadableException if its configuration cannot be used
     */
    public String effectiveConfiguration(String file) throws UnreadableException {
        Configurations configurations = new Configurations(settings.configuration(), rules.ids());
        Configuration configuration = configurations.of(Path.of(file));
        if (!configurations.problems().isEmpty()) {
            throw new UnreadableException(configurations.problems().get(0));
        }
        Level level = configuration == null
                ? settings.options()
                : settings.options().over(configuration.levelFor(Path.of(file)));
        return EffectiveConfiguration.of(file, level, settings.failOn(configuration), configuration);
    }

    /** The rules that it runs. */
    public RuleSet rules() {
        return rules;
    }

    /** The JSON Schema of the APIManager of a release, for editors. */
    public String schema(Release of) {
        return schema.print(of);
    }

    private Run read(List<String> paths, @Nullable Stream stream) {
        Run run = newRun();
        Inputs inputs = Inputs.find(paths);
        inputs.problems().forEach(run::fail);
        run.addAll(inputs.files());
        if (stream != null) {
            addStream(run, new SourceReader(limits), stream);
        }
        return run;
    }

    private static void addStream(Run run, SourceReader reader, Stream stream) {
        try {
            run.add(reader.read(stream.in(), stream.name()), null);
        } catch (UnreadableException e) {
            run.failFile(e.problem());
        }
    }

    private Run newRun() {
        return new Run(settings, rules, new Judge(rules.rules(), schema), limits);
    }

    /** Collects how to check. */
    public static final class Builder {
        private @Nullable Release release;
        private Topology.@Nullable Kind topology;
        private @Nullable Integer nodes;
        private @Nullable Integer zones;
        private @Nullable FailOn failOn;
        private Configurations.Source configuration = Configurations.Source.NONE;
        private Baseline baseline = Baseline.EMPTY;
        private @Nullable LocalDate today;
        private @Nullable RuleSet rules;
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        /** The release to judge by, whatever a manifest or a configuration says. */
        public Builder release(@Nullable Release asked) {
            this.release = asked;
            return this;
        }

        /** The cluster to judge for, whatever a configuration says. */
        public Builder topology(Topology cluster) {
            this.topology = cluster.kind();
            cluster.knownNodes().ifPresent(this::nodes);
            cluster.knownZones().ifPresent(this::zones);
            return this;
        }

        /** The number of nodes of the cluster, whatever its kind is. */
        public Builder nodes(int number) {
            this.nodes = number;
            return this;
        }

        /** The number of zones of the cluster, whatever its kind is. */
        public Builder zones(int number) {
            this.zones = number;
            return this;
        }

        /** Which findings make a run fail, whatever a configuration says; errors if neither says. */
        public Builder failOn(@Nullable FailOn threshold) {
            this.failOn = threshold;
            return this;
        }

        /** The configuration for all files. */
        public Builder configuration(Path file) {
            this.configuration = new Configurations.Source(file, false);
            return this;
        }

        /** For each file, the nearest {@code .threescale-ha.yaml} upward from it. */
        public Builder findConfiguration() {
            this.configuration = new Configurations.Source(null, true);
            return this;
        }

        /** The findings that are known. */
        public Builder baseline(Baseline known) {
            this.baseline = known;
            return this;
        }

        /** The day by which waivers expire, in place of that of the run. */
        public Builder today(LocalDate day) {
            this.today = day;
            return this;
        }

        /** The rules to run, in place of those on the class path. */
        public Builder rules(List<Rule> given) {
            return rules(RuleSet.of(given));
        }

        /** The same with the prose that their provider has. */
        public Builder rules(RuleSet given) {
            this.rules = given;
            return this;
        }

        /** How much of an input to read. */
        public Builder limits(Limits bounds) {
            this.limits = bounds;
            return this;
        }

        /** The linter. */
        public HaLinter build() {
            return new HaLinter(this);
        }

        private Settings settings() {
            Level options = new Level(release, topology, nodes, zones, Map.of());
            return new Settings(options, failOn, configuration, baseline, today);
        }
    }
}

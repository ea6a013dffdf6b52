package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.schema.ManifestSchema;
import io.github.threescaleha.source.Input;
import io.github.threescaleha.source.Inputs;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.YamlReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final @Nullable Release release;
    private final Topology topology;
    private final RuleSet rules;
    private final Limits limits;
    private final ManifestSchema schema = new ManifestSchema();

    private HaLinter(Builder builder) {
        this.release = builder.release;
        this.topology = builder.topology;
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
        run.add(new SourceFile(name, text.toString()));
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
        Run run = newRun();
        SourceReader reader = new SourceReader(limits);
        Inputs inputs = Inputs.find(paths);
        inputs.problems().forEach(run::fail);
        for (Input input : inputs.files()) {
            try {
                run.add(reader.read(input.path(), input.name()));
            } catch (UnreadableException e) {
                run.failFile(e.problem());
            }
        }
        if (stream != null) {
            addStream(run, reader, stream);
        }
        return run.report();
    }

    /** The rules that it runs. */
    public RuleSet rules() {
        return rules;
    }

    /** The JSON Schema of the APIManager of a release, for editors. */
    public String schema(Release of) {
        return schema.print(of);
    }

    private static void addStream(Run run, SourceReader reader, Stream stream) {
        try {
            run.add(reader.read(stream.in(), stream.name()));
        } catch (UnreadableException e) {
            run.failFile(e.problem());
        }
    }

    private Run newRun() {
        return new Run(release, topology, new Judge(rules.rules(), schema), new YamlReader(limits));
    }

    /** Collects how to check. */
    public static final class Builder {
        private @Nullable Release release;
        private Topology topology = Topology.multiNode();
        private @Nullable RuleSet rules;
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        /** The release to judge by, whatever a manifest says of itself. */
        public Builder release(@Nullable Release asked) {
            this.release = asked;
            return this;
        }

        /** The cluster to judge for. */
        public Builder topology(Topology cluster) {
            this.topology = cluster;
            return this;
        }

        /** The rules to run, in place of those on the class path. */
        public Builder rules(List<Rule> given) {
            this.rules = RuleSet.of(given);
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
    }
}

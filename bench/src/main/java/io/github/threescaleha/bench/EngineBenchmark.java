package io.github.threescaleha.bench;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.ManifestReader;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.ManifestSchema;
import io.github.threescaleha.schema.SchemaReport;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each step of a check of a manifest of 30 lines takes once Java is warm, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {
    static final String MANIFEST =
            """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
              namespace: threescale
            spec:
              wildcardDomain: example.com
              resourceRequirementsEnabled: true
              podDisruptionBudget:
                enabled: true
              externalComponents:
                backend:
                  redis: true
                system:
                  database: true
                  redis: true
                zync:
                  database: true
              apicast:
                productionSpec:
                  replicas: 2
                stagingSpec:
                  replicas: 1
              backend:
                listenerSpec:
                  replicas: 2
                workerSpec:
                  replicas: 2
              system:
                appSpec:
                  replicas: 2
            """;

    private static final int FINDINGS = 19;

    private final SourceFile file = new SourceFile("apimanager.yaml", MANIFEST);
    private final YamlReader reader = new YamlReader(Limits.DEFAULT);
    private final ManifestSchema schema = new ManifestSchema();
    private final HaLinter linter = HaLinter.builder().build();
    private final List<Rule> rules = RuleSet.installed().rules();
    private Manifest manifest;
    private SchemaReport checked;
    private Installation installation;

    /** Takes the steps once, and makes sure that the whole check finds what there is to find. */
    @Setup
    public void prepare() {
        manifest = ManifestReader.read(file, reader.read(file).documents().get(0))
                .manifests()
                .get(0);
        checked = schema.check(manifest, Release.V2_16);
        installation = Installation.of(manifest, Release.V2_16, checked.spec(), List.of());
        int found = whole().findings().size();
        if (found != FINDINGS || rules().size() != FINDINGS) {
            throw new IllegalStateException(FINDINGS + " findings expected, not " + found);
        }
    }

    /** From text to a tree with positions. */
    @Benchmark
    public YamlStream parse() {
        return reader.read(file);
    }

    /** That the manifest fits the schema, and what the operator gets of it. */
    @Benchmark
    public SchemaReport schema() {
        return schema.check(manifest, Release.V2_16);
    }

    /** What the operator runs. */
    @Benchmark
    public Installation model() {
        return Installation.of(manifest, Release.V2_16, checked.spec(), List.of());
    }

    /** All rules. */
    @Benchmark
    public List<Violation> rules() {
        RuleContext context = new RuleContext(installation, checked, Topology.multiNode());
        List<Violation> violations = new ArrayList<>();
        rules.forEach(rule -> violations.addAll(rule.check(context)));
        return violations;
    }

    /** All of it, as the library is called. */
    @Benchmark
    public Report whole() {
        return linter.check("apimanager.yaml", MANIFEST);
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.engine.Summary;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports to write. */
final class Samples {
    static final Repository REPOSITORY = new Repository(Path.of(""));
    static final String FILE = "deploy/apimanager.yaml";
    static final String OBJECT = "APIManager/prod/example";
    static final String TEXT = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
              namespace: prod
            spec:
              backend:
                listenerSpec:
                  replicas: 1
            """;
    static final RuleInfo REPLICAS = rule("replicas", Area.REPLICAS, Severity.ERROR);
    static final RuleInfo BUDGET = rule("budget", Area.DISRUPTION, Severity.WARNING);
    static final RuleInfo STORAGE = rule("storage", Area.STORAGE, Severity.INFO);
    static final RuleInfo DATABASE = rule("database", Area.DATABASES, Severity.ERROR);
    static final RuleInfo SPREADING = rule("spreading", Area.SPREADING, Severity.ERROR);
    static final RuleInfo CLEAN = rule("clean", Area.MANIFEST, Severity.ERROR);
    static final Problem BROKEN = new Problem("deploy/broken.yaml", 3, 7, "cannot be parsed: 100% broken");
    static final Problem MISSING = Problem.of("deploy/missing.yaml", "does not exist");

    private static final List<RuleInfo> RULES = List.of(REPLICAS, BUDGET, STORAGE, DATABASE, SPREADING, CLEAN);

    private Samples() {}

    /** One finding of each severity and standing, two of them at one place, and two problems. */
    static Report full() {
        return report(
                List.of(
                        finding(BUDGET, at("/spec/podDisruptionBudget", "spec", true), null),
                        finding(SPREADING, at("/spec/backend/workerSpec/affinity", "backend", true), "backend-worker")
                                .with(Status.BASELINE, null),
                        finding(STORAGE, at("/spec/system/fileStorage", "spec", true), null),
                        finding(REPLICAS, at("/spec/zync/appSpec/replicas", "spec", true), "zync"),
                        finding(REPLICAS, at("/spec/zync/queSpec/replicas", "spec", true), "zync-que"),
                        finding(DATABASE, at("/spec/externalComponents", "spec", true), "zync-database")
                                .with(Status.WAIVED, "zync is rebuilt from system"),
                        finding(REPLICAS, at("/spec/backend/listenerSpec/replicas", "1\n", false), "backend-listener")),
                List.of(BROKEN, MISSING));
    }

    /** A report with these findings of {@link #FILE}, and these problems. */
    static Report report(List<Finding> findings, List<Problem> problems) {
        ApiManager apiManager = new ApiManager(
                FILE, 0, "example", "prod", new ReleaseChoice(Release.newest(), ReleaseChoice.From.DEFAULT, null));
        return new Report(
                RULES,
                Topology.multiNode(),
                List.of(apiManager),
                findings,
                problems,
                List.of(),
                summary(findings),
                Map.of(FILE, new SourceFile(FILE, TEXT)),
                findings.size());
    }

    /** A report on nothing. */
    static Report empty() {
        Summary none = new Summary(0, 0, 0, 0, 0, 0, 0, 0);
        return new Report(RULES, Topology.multiNode(), List.of(), List.of(), List.of(), List.of(), none, Map.of(), 0);
    }

    static Finding finding(RuleInfo rule, Finding.Location location, @Nullable String component) {
        String fix = "set " + location.pointer().dotted() + ":\nspec:\n  some: value";
        return new Finding(
                rule.id(),
                rule.severity(),
                (component == null ? "something" : component) + " is not as it should be",
                component,
                location,
                rule.why(),
                fix,
                "https://example.com/doc#" + rule.id(),
                Status.NEW,
                null);
    }

    static Finding.Location at(String pointer, String shown, boolean missing) {
        return new Finding.Location(
                FILE, 0, OBJECT, new Pointer(pointer), span(shown.strip(), TEXT.lastIndexOf(shown)), missing);
    }

    /** The span of a text that begins at an offset of {@link #TEXT}. */
    static Span span(String shown, int offset) {
        Position start = position(offset);
        return new Span(start, position(offset + shown.length()));
    }

    private static Position position(int offset) {
        String before = TEXT.substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(offset, line, offset - before.lastIndexOf('\n'));
    }

    private static Summary summary(List<Finding> findings) {
        return new Summary(
                3,
                1,
                0,
                count(findings, Status.NEW, Severity.ERROR),
                count(findings, Status.NEW, Severity.WARNING),
                count(findings, Status.NEW, Severity.INFO),
                count(findings, Status.WAIVED, null),
                count(findings, Status.BASELINE, null));
    }

    private static int count(List<Finding> findings, Status status, @Nullable Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.status() == status)
                .filter(finding -> severity == null || finding.severity() == severity)
                .count();
    }

    private static RuleInfo rule(String id, Area area, Severity severity) {
        return new RuleInfo(id, area, severity, "Title of " + id, "an outage of " + id, "mend " + id);
    }

    static WriterOptions options() {
        return new WriterOptions(
                () -> "1.2.3", RuleSet.of(List.of()), () -> REPOSITORY, Style.PLAIN, false, StandardCharsets.UTF_8);
    }

    static String write(Format format, Report report) {
        return write(format.writer(options()), report);
    }

    static String simulated(SimulationReport report) {
        try {
            StringBuilder out = new StringBuilder();
            SimulationFormat.HTML.writer(options(), false).write(report, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(ReportWriter writer, Report report) {
        try {
            StringBuilder out = new StringBuilder();
            writer.write(report, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

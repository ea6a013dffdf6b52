package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.ManifestSchema;
import io.github.threescaleha.schema.SchemaReport;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the rules over one APIManager. A rule that fails becomes a problem and takes no other rule with it. */
final class Judge {
    private final List<Rule> rules;
    private final ManifestSchema schema;

    Judge(List<Rule> rules, ManifestSchema schema) {
        this.rules = rules;
        this.schema = schema;
    }

    /** What is known of the rules that it runs. */
    List<RuleInfo> rules() {
        List<RuleInfo> infos = new ArrayList<>();
        for (Rule rule : rules) {
            infos.add(rule.info());
        }
        return infos;
    }

    /**
     * Judges an APIManager.
     *
     * @param level the cluster that it runs on, and which rules run and how grave they are
     * @param findings where its findings go
     * @param problems where rules that failed are told
     * @return the installation that it makes
     */
    Installation judge(
            Manifest manifest,
            Release release,
            Level level,
            List<Manifest> secrets,
            List<Finding> findings,
            List<Problem> problems) {
        SchemaReport report = schema.check(manifest, release);
        Installation installation = Installation.of(manifest, release, report.spec(), secrets);
        RuleContext context = new RuleContext(installation, report, level.cluster());
        for (Rule rule : rules) {
            if (!level.isOff(rule.info().id())) {
                run(rule, context, level, findings, problems);
            }
        }
        return installation;
    }

    /** The installation that an APIManager makes, without judging it. */
    Installation installation(Manifest manifest, Release release, List<Manifest> secrets) {
        return Installation.of(
                manifest, release, schema.check(manifest, release).spec(), secrets);
    }

    private static void run(
            Rule rule, RuleContext context, Level level, List<Finding> findings, List<Problem> problems) {
        RuleInfo info = rule.info();
        try {
            List<Finding> found = new ArrayList<>();
            for (Violation violation : rule.check(context)) {
                found.add(finding(info, violation, level, context.release()));
            }
            findings.addAll(found);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(Fault.of(
                    info.id(), context.installation().manifest().source().name(), e));
        }
    }

    private static Finding finding(RuleInfo info, Violation violation, Level level, Release release) {
        Severity configured = level.severity(info.id());
        return new Finding(
                info.id(),
                configured == null ? Objects.requireNonNullElse(violation.severity(), info.severity()) : configured,
                violation.message(),
                violation.component(),
                location(violation),
                Objects.requireNonNullElse(violation.why(), info.why()),
                Objects.requireNonNullElse(violation.fix(), info.fix()),
                violation.topic().url(release),
                Finding.Status.NEW,
                null,
                violation.readyFix());
    }

    private static Finding.Location location(Violation violation) {
        Manifest manifest = violation.manifest();
        Pointer pointer = violation.pointer();
        Span span = violation.span() == null ? manifest.locate(pointer) : violation.span();
        boolean missing = violation.span() == null && !manifest.has(pointer);
        return new Finding.Location(
                manifest.source().name(), manifest.document(), manifest.identity(), pointer, span, missing);
    }
}

package io.github.threescaleha.fuzz;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.BaselineWriter;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A baseline is read or refused at a place in it; one that is read hides what it lists and nothing else. */
public final class BaselineTarget {
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata: {name: example}
            spec: {wildcardDomain: example.com, backend: {listenerSpec: {replicas: 1}}}
            """;
    private static final Report REPORT = HaLinter.builder().build().check("file.yaml", MANIFEST);
    private static final List<String> KNOWN =
            REPORT.findings().stream().map(Finding::fingerprint).toList();

    private BaselineTarget() {}

    /** Reads bytes as a baseline, and uses it. */
    public static void fuzzerTestOneInput(byte[] data) {
        SourceFile file;
        try {
            file = new SourceReader(Limits.DEFAULT).read(new ByteArrayInputStream(data), "baseline.json");
        } catch (UnreadableException e) {
            return;
        }
        try {
            use(Baseline.read(file));
        } catch (UnreadableException e) {
            new Places(file).checkProblem(e.problem());
        }
    }

    private static void use(Baseline baseline) {
        int known = (int) KNOWN.stream()
                .filter(baseline.fingerprints()::contains)
                .distinct()
                .count();
        Expect.that(
                baseline.missing(REPORT.findings()) == baseline.fingerprints().size() - known,
                "what is missing is not what is left");
        if (known > 0) {
            judge(HaLinter.builder().baseline(baseline).build().check("file.yaml", MANIFEST), baseline);
        }
    }

    private static void judge(Report report, Baseline baseline) {
        Reports.expectNoFault(report);
        Expect.that(report.findings().size() == KNOWN.size(), "a baseline takes findings away");
        for (Finding finding : report.findings()) {
            boolean listed = baseline.fingerprints().contains(finding.fingerprint());
            Expect.that(listed == (finding.status() == Finding.Status.BASELINE), "listed, or known, but not both");
        }
        readBack(report);
    }

    private static void readBack(Report report) {
        StringBuilder written = new StringBuilder();
        try {
            new BaselineWriter().write(report, written);
            Baseline again = Baseline.read(new SourceFile("baseline.json", written.toString()));
            Expect.that(again.equals(Baseline.of(report)), "a baseline written is another one when it is read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableException e) {
            throw new IllegalStateException("a baseline written cannot be read: " + e.problem(), e);
        }
    }
}

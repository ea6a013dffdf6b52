package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A folder of manifests and configurations, checked by the rules of {@link SampleRules}. */
final class ConfiguredFolder {
    /** An APIManager in which nine workloads run one pod, and nothing else is found but how it was judged. */
    static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
            spec:
              wildcardDomain: example.com
            """;

    static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    private final Path root;

    ConfiguredFolder(Path root) {
        this.root = root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    ConfiguredFolder with(String name, String text) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ConfiguredFolder withConfiguration(String text) {
        return with(Configurations.FILE, text);
    }

    /** What is found in some of its files by the configurations that are found. */
    Report check(String... names) {
        return check(linter().findConfiguration(), names);
    }

    Report check(HaLinter.Builder linter, String... names) {
        Path[] paths = List.of(names).stream().map(this::path).toArray(Path[]::new);
        return linter.build().check(paths);
    }

    static HaLinter.Builder linter() {
        return HaLinter.builder().rules(SampleRules.ALL).today(TODAY);
    }

    /** Problems with the folder left out. */
    List<String> problems(Report report) {
        return report.problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(root + "/", ""))
                .toList();
    }

    /** How each APIManager was judged: release, cluster, nodes and zones. */
    static List<String> judged(Report report) {
        return messages(report, "judged-by");
    }

    static List<String> messages(Report report, String rule) {
        return of(report, rule).map(Finding::message).toList();
    }

    /** The standing of the findings of a rule, each once. */
    static List<Finding.Status> standing(Report report, String rule) {
        return of(report, rule).map(Finding::status).distinct().toList();
    }

    /** The components of the findings of a rule that are not waived. */
    static List<String> unwaived(Report report, String rule) {
        return of(report, rule)
                .filter(finding -> finding.status() == Finding.Status.NEW)
                .map(finding -> String.valueOf(finding.component()))
                .toList();
    }

    /** The components of the findings of a rule that are waived. */
    static List<String> waived(Report report, String rule) {
        return of(report, rule)
                .filter(finding -> finding.status() == Finding.Status.WAIVED)
                .map(finding -> String.valueOf(finding.component()))
                .toList();
    }

    /** Where the findings about waivers point, and what they say. */
    static List<String> aboutWaivers(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().endsWith("-waiver"))
                .map(finding -> finding.severity().label() + " " + finding.rule() + " "
                        + finding.location().line() + ":" + finding.location().column() + " "
                        + finding.location().pointer() + ": " + finding.message())
                .toList();
    }

    private static Stream<Finding> of(Report report, String rule) {
        return report.findings().stream().filter(finding -> finding.rule().equals(rule));
    }
}

package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The report as GitLab Code Quality reads it: an error is {@code major}, a warning {@code minor}, a note {@code info}, and
 * a problem {@code blocker}, for GitLab has no other place for what could not be checked. Accepted findings are left out.
 */
public final class GitlabWriter implements ReportWriter {
    private final Repository repository;

    /** A writer that names files from the root of a repository. */
    public GitlabWriter(Repository repository) {
        this.repository = repository;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Json json = new Json(out);
        Fingerprints fingerprints = new Fingerprints();
        json.array(() -> {
            for (Finding finding : report.findings()) {
                if (finding.status() == Finding.Status.NEW) {
                    json.item().object(() -> write(finding, fingerprints, json));
                }
            }
            for (Problem problem : report.problems()) {
                json.item().object(() -> write(problem, fingerprints, json));
            }
        });
        out.append('\n');
    }

    private void write(Finding finding, Fingerprints fingerprints, Json json) throws IOException {
        Words words = Words.of(finding);
        json.field("description", words.message() + ". Why: " + words.why() + ".")
                .field("check_name", finding.rule())
                .field("fingerprint", fingerprints.unique(finding.fingerprint()))
                .field("severity", severity(finding.severity()));
        writeLocation(finding.location().file(), finding.location().line(), json);
    }

    private void write(Problem problem, Fingerprints fingerprints, Json json) throws IOException {
        String identity = problem.file() + "\n" + problem.message();
        json.field("description", Printable.of(problem.message()))
                .field("check_name", "problem")
                .field("fingerprint", fingerprints.unique(hash(identity)))
                .field("severity", "blocker");
        writeLocation(problem.file(), Math.max(1, problem.line()), json);
    }

    private void writeLocation(String file, int line, Json json) throws IOException {
        json.key("location").object(() -> {
            json.field("path", repository.pathOf(file));
            json.key("lines").object(() -> json.field("begin", line));
        });
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }

    private static String hash(String identity) {
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}

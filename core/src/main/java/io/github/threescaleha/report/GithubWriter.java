package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.Span;
import java.io.IOException;

/**
 * The report as workflow commands of GitHub Actions, which become annotations of the lines. GitHub shows ten of a kind for
 * a step, so findings of one rule at one place are folded into one.
 */
public final class GithubWriter implements ReportWriter {
    private final Repository repository;
    private final boolean quiet;

    /**
     * A writer.
     *
     * @param repository what files are named from
     * @param quiet whether to leave out the line that counts
     */
    public GithubWriter(Repository repository, boolean quiet) {
        this.repository = repository;
        this.quiet = quiet;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (Block block : Block.of(report.findings())) {
            out.append(command(block)).append('\n');
        }
        for (Problem problem : report.problems()) {
            out.append(command(problem)).append('\n');
        }
        if (!quiet) {
            out.append(SummaryLine.of(report)).append('\n');
        }
    }

    private String command(Block block) {
        Finding finding = block.first();
        Finding.Location at = finding.location();
        Words words = Words.of(finding);
        String message = Printable.of(at.toString()) + ": " + words.message() + block.more() + "\n" + words.advice()
                + also(block) + "\nsee: " + words.url();
        String properties = "file=" + property(repository.pathOf(at.file())) + "," + region(at.span()) + ",title="
                + property(finding.rule());
        return "::" + name(finding.severity()) + " " + properties + "::" + data(message);
    }

    private static String also(Block block) {
        return block.others().stream()
                .map(Block::named)
                .map(Printable::of)
                .reduce("", (told, other) -> told + (told.isEmpty() ? "\nalso: " : ", ") + other);
    }

    private String command(Problem problem) {
        String place = problem.line() == 0 ? "" : ",line=" + problem.line() + ",col=" + problem.column();
        return "::error file=" + property(repository.pathOf(problem.file())) + place + ",title=problem::"
                + data(Printable.of(problem.toString()));
    }

    /** Columns are for a region within one line only. */
    private static String region(Span span) {
        int line = span.start().line();
        int endLine = span.end().line();
        String columns = line == endLine
                ? ",col=" + span.start().column() + ",endColumn=" + span.end().column()
                : "";
        return "line=" + line + ",endLine=" + endLine + columns;
    }

    private static String name(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.label();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Printable.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
}

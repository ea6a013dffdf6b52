package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report for people: a line that can be searched for, the place in the file, why it matters, how to mend it and where
 * to read on. Findings of one rule at one place are folded into one block that names their components.
 */
public final class TextWriter implements ReportWriter {
    private final Style style;
    private final boolean quiet;
    private final Charset charset;

    /**
     * A writer for an output that can show every character.
     *
     * @param style colours or none
     * @param quiet whether to leave out the line that counts
     */
    public TextWriter(Style style, boolean quiet) {
        this(style, quiet, StandardCharsets.UTF_8);
    }

    /**
     * A writer.
     *
     * @param style colours or none
     * @param quiet whether to leave out the line that counts
     * @param charset what the output is encoded in; carets stand right also below characters that it lacks
     */
    public TextWriter(Style style, boolean quiet, Charset charset) {
        this.style = style;
        this.quiet = quiet;
        this.charset = charset;
    }

    /** The report as plain text, for the message of a test that fails. */
    public static String print(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            new TextWriter(Style.PLAIN, false).write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return out.toString();
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (List<Finding> ofFile : report.findingsByFile()) {
            for (Block block : Block.of(ofFile)) {
                out.append(text(block, report)).append("\n\n");
            }
        }
        for (Problem problem : report.problems()) {
            out.append(style.bold(Printable.atLineStart(problem.place()) + ": "))
                    .append(style.severity(Severity.ERROR, "problem"))
                    .append(": ")
                    .append(Printable.of(problem.message()))
                    .append('\n');
        }
        if (!quiet) {
            out.append(SummaryLine.of(report)).append('\n');
        }
    }

    /**
     * A finding, or several at one place, as text of several lines.
     *
     * @param severity how grave it is
     * @param text the lines, without a line break at the end
     */
    public record Part(Severity severity, String text) {}

    /** The findings of a report one by one, for a log that has levels. */
    public List<Part> parts(Report report) {
        return Block.of(report.findings()).stream()
                .map(block -> new Part(block.first().severity(), text(block, report)))
                .toList();
    }

    private String text(Block block, Report report) {
        StringBuilder out = new StringBuilder();
        Finding finding = block.first();
        out.append(style.bold(Printable.atLineStart(finding.location().toString()) + ": "))
                .append(style.severity(finding.severity(), finding.severity().label()))
                .append(": ")
                .append(style.bold(Printable.of(finding.message()) + block.more()))
                .append(" [")
                .append(finding.rule())
                .append("]\n");
        String gutter = " ".repeat(String.valueOf(finding.location().line()).length());
        writeFrame(finding, report, gutter, out);
        writeNote("why", finding.why(), gutter, out);
        writeNote("fix", finding.fix(), gutter, out);
        writeOthers(block.others(), gutter, out);
        writeNote("see", finding.url(), gutter, out);
        return out.toString().stripTrailing();
    }

    private void writeFrame(Finding finding, Report report, String gutter, StringBuilder out) {
        SourceFile source = report.source(finding);
        if (source == null) {
            return;
        }
        Finding.Location location = finding.location();
        Frame frame = Frame.of(source.line(location.line()), location.span(), charset);
        String hint = location.missing() ? " " + location.pointer().dotted() + " would go here" : "";
        out.append(style.dim(gutter + " |")).append('\n');
        out.append(style.dim(location.line() + " |"))
                .append(' ')
                .append(frame.line())
                .append('\n');
        out.append(style.dim(gutter + " |"))
                .append(' ')
                .append(style.severity(finding.severity(), frame.carets() + Printable.of(hint)))
                .append('\n');
    }

    private void writeNote(String name, String text, String gutter, StringBuilder out) {
        String lead = gutter + " = ";
        for (String line : text.split("\n", -1)) {
            boolean firstLine = lead.endsWith("= ");
            out.append(style.dim(lead))
                    .append(firstLine ? style.bold(name + ": ") : "")
                    .append(firstLine ? Printable.of(line) : Printable.atLineStart(line))
                    .append('\n');
            lead = gutter + "   " + " ".repeat(2);
        }
    }

    private void writeOthers(List<Finding> others, String gutter, StringBuilder out) {
        if (others.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("likewise");
        for (Finding other : others) {
            text.append('\n').append(Block.named(other));
        }
        writeNote("also", text.toString(), gutter, out);
    }
}

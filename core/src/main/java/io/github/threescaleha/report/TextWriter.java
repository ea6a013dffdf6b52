package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for people: a line that can be searched for, the place in the file, why it matters, how to mend it and where
 * to read on. Findings of one rule at one place are folded into one block that names their components.
 */
public final class TextWriter implements ReportWriter {
    private final Style style;
    private final boolean quiet;

    /**
     * A writer.
     *
     * @param style colours or none
     * @param quiet whether to leave out the line that counts
     */
    public TextWriter(Style style, boolean quiet) {
        this.style = style;
        this.quiet = quiet;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (List<Finding> block : blocks(report.findings())) {
            write(block, report, out);
        }
        for (Problem problem : report.problems()) {
            out.append(style.bold(Printable.of(place(problem)) + ": "))
                    .append(style.severity(Severity.ERROR, "problem"))
                    .append(": ")
                    .append(Printable.of(problem.message()))
                    .append('\n');
        }
        if (!quiet) {
            out.append(SummaryLine.of(report)).append('\n');
        }
    }

    private static String place(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line() + ":" + problem.column();
    }

    private static List<List<Finding>> blocks(List<Finding> findings) {
        Map<List<Object>, List<Finding>> blocks = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.status() == Finding.Status.NEW) {
                Finding.Location at = finding.location();
                List<Object> place = List.of(at.file(), at.span(), finding.rule(), finding.severity());
                blocks.computeIfAbsent(place, key -> new ArrayList<>()).add(finding);
            }
        }
        return List.copyOf(blocks.values());
    }

    private void write(List<Finding> block, Report report, Appendable out) throws IOException {
        Finding finding = block.get(0);
        String others = block.size() == 1 ? "" : " (and " + SummaryLine.count(block.size() - 1, "other") + ")";
        out.append(style.bold(Printable.of(finding.location().toString()) + ": "))
                .append(style.severity(finding.severity(), finding.severity().label()))
                .append(": ")
                .append(style.bold(Printable.of(finding.message()) + others))
                .append(" [")
                .append(finding.rule())
                .append("]\n");
        String gutter = " ".repeat(String.valueOf(finding.location().line()).length());
        writeFrame(finding, report, gutter, out);
        writeNote("why", finding.why(), gutter, out);
        writeNote("fix", finding.fix(), gutter, out);
        writeOthers(block.subList(1, block.size()), gutter, out);
        writeNote("see", finding.url(), gutter, out);
        out.append('\n');
    }

    private void writeFrame(Finding finding, Report report, String gutter, Appendable out) throws IOException {
        SourceFile source = report.source(finding);
        if (source == null) {
            return;
        }
        Finding.Location location = finding.location();
        Frame frame = Frame.of(source.line(location.line()), location.span());
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

    private void writeNote(String name, String text, String gutter, Appendable out) throws IOException {
        String lead = gutter + " = ";
        for (String line : text.split("\n", -1)) {
            boolean firstLine = lead.endsWith("= ");
            out.append(style.dim(lead))
                    .append(firstLine ? style.bold(name + ": ") : "")
                    .append(Printable.of(line))
                    .append('\n');
            lead = gutter + "   " + " ".repeat(2);
        }
    }

    private void writeOthers(List<Finding> others, String gutter, Appendable out) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("likewise at");
        for (Finding other : others) {
            text.append('\n').append(other.location().pointer().dotted());
        }
        writeNote("also", text.toString(), gutter, out);
    }
}

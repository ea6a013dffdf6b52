package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Suggestion.Hunk;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the lines that tell people of the findings at one place. */
final class BlockWriter {
    private static final String INDENT = "     ";
    private static final int WIDEST_CHANGE = 120;
    private static final int LONGEST_CHANGE = 60;

    private final Report report;
    private final Style style;
    private final Charset charset;
    private final Suggestions suggestions;

    BlockWriter(Report report, Style style, Charset charset) {
        this.report = report;
        this.style = style;
        this.charset = charset;
        this.suggestions = new Suggestions(report);
    }

    /** What is told of them. */
    FileText.Part part(Block block) {
        StringBuilder out = new StringBuilder();
        Finding finding = block.first();
        out.append(style.severity(finding.severity(), finding.severity().label()))
                .append(": ")
                .append(style.bold(Printable.of(finding.message()) + block.more()))
                .append(" [")
                .append(finding.rule())
                .append(']');
        Finding.Location at = finding.location();
        String gutter = " ".repeat(String.valueOf(at.line()).length());
        Suggestion suggestion = suggestions.toRead(finding);
        addFrame(finding, gutter, out);
        addNote("why", finding.why(), gutter, out);
        addFix(finding, suggestion, gutter, out);
        addOthers(block.others(), gutter, out);
        addNote("see", finding.url(), gutter, out);
        int mendable = (suggestion == null ? 0 : 1) + mendable(block.others());
        return new FileText.Part(":" + at.line() + ":" + at.column(), out.toString(), mendable);
    }

    private int mendable(List<Finding> findings) {
        int mendable = 0;
        for (Finding finding : findings) {
            mendable += suggestions.toRead(finding) == null ? 0 : 1;
        }
        return mendable;
    }

    private void addFrame(Finding finding, String gutter, StringBuilder out) {
        SourceFile source = report.source(finding);
        if (source == null) {
            return;
        }
        Finding.Location location = finding.location();
        Frame frame = Frame.of(source.line(location.line()), location.span(), charset);
        String hint = location.missing() ? " " + location.pointer().dotted() + " would go here" : "";
        out.append('\n').append(style.dim(gutter + " |"));
        out.append('\n').append(style.dim(location.line() + " |")).append(' ').append(frame.line());
        out.append('\n')
                .append(style.dim(gutter + " |"))
                .append(' ')
                .append(style.severity(finding.severity(), frame.carets() + Printable.of(hint)));
    }

    /** How to mend it: by the lines that change, if an edit can and they can be read; else in words and as YAML. */
    private void addFix(Finding finding, @Nullable Suggestion suggestion, String gutter, StringBuilder out) {
        List<Hunk> hunks = suggestion == null ? List.of() : suggestion.hunks();
        if (!areReadable(hunks)) {
            addNote("fix", finding.fix(), gutter, out);
            return;
        }
        String how = Words.firstLine(finding.fix());
        String lead = how.indexOf(':') < 0 ? how : how.substring(0, how.indexOf(':'));
        boolean first = true;
        for (Hunk hunk : hunks) {
            String place = hunk.line() == finding.location().line() ? "" : " (line " + hunk.line() + ")";
            if (first) {
                addNote("fix", lead + place + ":", gutter, out);
            } else {
                out.append('\n')
                        .append(gutter)
                        .append(INDENT)
                        .append("and")
                        .append(place)
                        .append(':');
            }
            first = false;
            for (String line : hunk.lines()) {
                out.append('\n').append(gutter).append(INDENT).append(style.change(Printable.of(line)));
            }
        }
    }

    private static boolean areReadable(List<Hunk> hunks) {
        int lines = 0;
        for (Hunk hunk : hunks) {
            lines += hunk.lines().size();
            for (String line : hunk.lines()) {
                if (line.length() > WIDEST_CHANGE) {
                    return false;
                }
            }
        }
        return lines > 0 && lines <= LONGEST_CHANGE;
    }

    private void addNote(String name, String text, String gutter, StringBuilder out) {
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            out.append('\n');
            if (first) {
                out.append(style.dim(gutter + " = "))
                        .append(style.bold(name + ": "))
                        .append(Printable.of(line));
            } else {
                out.append(style.dim(gutter + INDENT)).append(Printable.atLineStart(line));
            }
            first = false;
        }
    }

    private void addOthers(List<Finding> others, String gutter, StringBuilder out) {
        if (others.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("likewise");
        for (Finding other : others) {
            text.append('\n').append(Block.named(other));
        }
        addNote("also", text.toString(), gutter, out);
    }
}

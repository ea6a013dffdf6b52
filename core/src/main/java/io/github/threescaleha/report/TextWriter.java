package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The report for people: a line that can be searched for, the place in the file, why it matters, how to mend it and where
 * to read on. Findings of one rule at one place are folded into one block that names their components.
 */
public final class TextWriter implements ReportWriter {
    /** Of a file with more findings, the text is not held in memory as a whole. */
    private static final int MOST_AT_ONCE = 500;

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
        BlockWriter blocks = new BlockWriter(report, style, charset);
        FileTexts texts = new FileTexts(report, blocks);
        int mendable = 0;
        for (List<Finding> ofFile : report.findingsByFile()) {
            String file = ofFile.get(0).location().file();
            if (ofFile.size() > MOST_AT_ONCE) {
                for (Block block : Block.of(ofFile)) {
                    mendable += write(blocks.part(block), file, out);
                }
            } else {
                for (FileText.Part part : texts.of(ofFile).parts()) {
                    mendable += write(part, file, out);
                }
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
            out.append(mendable == 0 ? "" : "threescale-ha fix mends " + mendable + " of these\n")
                    .append(SummaryLine.of(report))
                    .append('\n');
        }
    }

    /** Writes a part, and tells how many of its findings an edit mends. */
    private int write(FileText.Part part, String file, Appendable out) throws IOException {
        out.append(place(part, file)).append(part.text()).append("\n\n");
        return part.mendable();
    }

    private String place(FileText.Part part, String file) {
        return style.bold(Printable.atLineStart(file + part.place()) + ": ");
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
        BlockWriter blocks = new BlockWriter(report, style, charset);
        List<Part> parts = new ArrayList<>();
        for (Block block : Block.of(report.findings())) {
            FileText.Part part = blocks.part(block);
            String place = place(part, block.first().location().file());
            parts.add(new Part(block.first().severity(), place + part.text()));
        }
        return parts;
    }
}

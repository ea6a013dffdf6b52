package io.github.threescaleha.report;

import io.github.threescaleha.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shows a rule's page, which is Markdown, in a terminal: headings, paragraphs and lists wrapped to one width, code as it
 * is, tables in columns, or row by row where the columns do not fit.
 */
public final class Page {
    private static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final String ITEM = "- ";
    private static final String CODE_INDENT = "      ";

    private final StringBuilder out = new StringBuilder();
    private final boolean bold;
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> table = new ArrayList<>();
    private String lead = "";

    private Page(boolean bold) {
        this.bold = bold;
    }

    /**
     * The page for a terminal.
     *
     * @param markdown the page
     * @param bold whether headings can be bold
     */
    public static String of(String markdown, boolean bold) {
        Page page = new Page(bold);
        boolean inCode = false;
        for (String line : markdown.lines().toList()) {
            boolean fence = line.startsWith("```");
            if (fence) {
                page.flush();
            } else if (inCode) {
                page.out.append(line.isBlank() ? "" : CODE_INDENT + line).append('\n');
            } else {
                page.addText(line);
            }
            inCode ^= fence;
        }
        page.flush();
        return page.out.toString();
    }

    /**
     * What a rule is about, for a terminal.
     *
     * @param info the rule
     * @param prose its page as Markdown, or an empty text if it has none
     * @param bold whether headings can be bold
     */
    public static String of(RuleInfo info, String prose, boolean bold) {
        String heading = "# " + info.id() + " (" + info.severity().label() + ", "
                + info.area().title() + ")\n" + info.title() + ": " + info.why() + ".\n\n";
        return of(heading + (prose.isEmpty() ? "To mend it: " + info.fix() + ".\n" : prose) + "\n" + edits(info), bold);
    }

    /** What {@code threescale-ha fix} does about a rule's findings, as a section of a page in Markdown. */
    public static String edits(RuleInfo info) {
        StringBuilder out = new StringBuilder("## What threescale-ha fix does\n");
        if (!info.isEditable()) {
            return out.append("Nothing: this takes a decision, or more than an edit of the manifest.\n")
                    .toString();
        }
        if (!info.safeEdit().isEmpty()) {
            out.append("It ").append(info.safeEdit()).append(".\n");
        }
        if (!info.unsafeEdit().isEmpty()) {
            out.append(info.safeEdit().isEmpty() ? "" : "\n")
                    .append("With `--unsafe` it ")
                    .append(info.unsafeEdit())
                    .append(".\n");
        }
        return out.toString();
    }

    private void addText(String line) {
        if (line.startsWith("#")) {
            flush();
            String heading = line.replaceFirst("^#+ *", "");
            out.append(bold ? "\u001B[1m" + heading + "\u001B[0m" : heading).append('\n');
        } else if (line.isBlank()) {
            flush();
            out.append('\n');
        } else if (line.startsWith("|")) {
            addRow(line);
        } else {
            addWords(line);
        }
    }

    private void addWords(String line) {
        String words = line.strip();
        if (line.startsWith(ITEM)) {
            flush();
            lead = ITEM;
            words = line.substring(ITEM.length());
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
    }

    private void addRow(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, Math.max(1, line.lastIndexOf('|'))).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (!cells.get(0).startsWith("---")) {
            table.add(cells);
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            wrap();
        }
        paragraph.setLength(0);
        lead = "";
        writeTable();
    }

    private void wrap() {
        wrap(INDENT + lead, INDENT + " ".repeat(lead.length()), paragraph.toString());
    }

    private void wrap(String first, String hanging, String text) {
        StringBuilder line = new StringBuilder(first);
        int empty = line.length();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(hanging);
                empty = line.length();
            }
            line.append(line.length() > empty ? " " : "").append(word);
        }
        out.append(line).append('\n');
    }

    private void writeTable() {
        int columns = table.stream().mapToInt(List::size).max().orElse(0);
        int width = IntStream.range(0, columns).map(this::width).sum() + columns * INDENT.length();
        if (width <= WIDTH) {
            table.forEach(this::writeRow);
        } else {
            table.stream().skip(1).forEach(this::writeStanza);
        }
        table.clear();
    }

    private void writeRow(List<String> row) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(width(column) - cell.length() + INDENT.length()));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** The first cell of a row, and below it the others, each with its heading. */
    private void writeStanza(List<String> row) {
        wrap(INDENT, INDENT, row.get(0));
        for (int column = 1; column < row.size(); column++) {
            String heading = table.get(0).get(column);
            wrap(INDENT.repeat(2), INDENT.repeat(3), heading + ": " + row.get(column));
        }
    }

    private int width(int column) {
        return table.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}

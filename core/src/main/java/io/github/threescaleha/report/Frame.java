package io.github.threescaleha.report;

import io.github.threescaleha.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * A line of a file with a stretch of it marked. A line that is too long is cut around the mark; tabs, wide and combining
 * characters are measured as a terminal shows them.
 *
 * @param before what to show before the mark
 * @param marked the stretch
 * @param after what to show after the mark
 */
record Frame(String before, String marked, String after) {
    private static final int WIDEST = 120;
    private static final int BEFORE_CARET = 40;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final String CUT = "...";

    static Frame of(String line, Span span, Charset charset) {
        if (line.length() <= WIDEST && Printable.isPlain(line)) {
            return ofPlain(line, span);
        }
        int[] points = shown(line, charset);
        int[] columns = columns(points);
        int start = Math.min(span.start().column() - 1, points.length);
        boolean oneLine = span.start().line() == span.end().line();
        int end = oneLine ? Math.min(span.end().column() - 1, points.length) : points.length;
        int from = first(columns, start);
        int to = last(columns, from);
        int markedTo = Math.max(start, Math.min(end, to));
        return new Frame(
                (from > 0 ? CUT : "") + new String(points, from, start - from),
                new String(points, start, markedTo - start),
                new String(points, markedTo, to - markedTo) + (to < points.length ? CUT : ""));
    }

    /** The same for a line that is as wide as it is long. */
    private static Frame ofPlain(String line, Span span) {
        int start = Math.min(span.start().column() - 1, line.length());
        boolean oneLine = span.start().line() == span.end().line();
        int end = oneLine ? Math.max(start, Math.min(span.end().column() - 1, line.length())) : line.length();
        return new Frame(line.substring(0, start), line.substring(start, end), line.substring(end));
    }

    /** The whole line. */
    String line() {
        return before + marked + after;
    }

    /** Blanks and carets to show under the line in a terminal. */
    String carets() {
        return " ".repeat(width(before)) + "^".repeat(Math.max(1, width(marked)));
    }

    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += Columns.of(text.codePointAt(i));
        }
        return width;
    }

    /** The characters as they come out: what the output cannot write becomes a question mark, which is narrow. */
    private static int[] shown(String line, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        String printable = Printable.of(line);
        int[] points = new int[printable.codePointCount(0, printable.length())];
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            int c = printable.codePointAt(at);
            points[i] = c < FIRST_BEYOND_ASCII || encoder.canEncode(Character.toString(c)) ? c : '?';
            at += Character.charCount(c);
        }
        return points;
    }

    /** For each place between two characters the columns to the left of it. */
    private static int[] columns(int[] points) {
        int[] columns = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            columns[i + 1] = columns[i] + Columns.of(points[i]);
        }
        return columns;
    }

    private static int first(int[] columns, int start) {
        int width = columns[columns.length - 1];
        int wanted = width <= WIDEST ? 0 : Math.min(columns[start] - BEFORE_CARET, width - WIDEST);
        int from = 0;
        while (columns[from] < wanted) {
            from++;
        }
        return from;
    }

    private static int last(int[] columns, int from) {
        int to = columns.length - 1;
        while (columns[to] - columns[from] > WIDEST) {
            to--;
        }
        return to;
    }
}

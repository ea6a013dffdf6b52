package io.github.threescaleha.report;

import io.github.threescaleha.source.Span;

/**
 * A line of a file with carets under a stretch of it. A line that is too long is cut around the carets; tabs and wide
 * characters are measured as a terminal shows them.
 *
 * @param line the line to show
 * @param carets blanks and carets to show under it
 */
record Frame(String line, String carets) {
    private static final int WIDEST = 120;
    private static final int BEFORE_CARET = 40;
    private static final String CUT = "...";

    static Frame of(String line, Span span) {
        int[] points = line.codePoints().toArray();
        int start = Math.min(span.start().column() - 1, points.length);
        boolean oneLine = span.start().line() == span.end().line();
        int end = oneLine ? Math.min(span.end().column() - 1, points.length) : points.length;
        int from = points.length <= WIDEST ? 0 : Math.max(0, Math.min(start - BEFORE_CARET, points.length - WIDEST));
        int to = Math.min(points.length, from + WIDEST);
        String lead = from > 0 ? CUT : "";
        String shown = lead + text(points, from, to) + (to < points.length ? CUT : "");
        String blanks = " ".repeat(lead.length()) + " ".repeat(width(points, from, start));
        String carets = "^".repeat(Math.max(1, width(points, start, Math.min(end, to))));
        return new Frame(shown, blanks + carets);
    }

    private static String text(int[] points, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (points[i] == '\t') {
                out.append(' ');
            } else {
                out.appendCodePoint(points[i]);
            }
        }
        return Printable.of(out.toString());
    }

    private static int width(int[] points, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(points[i]);
        }
        return width;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x1FAFF
                        || c >= 0x20000 && c <= 0x3FFFD);
    }
}

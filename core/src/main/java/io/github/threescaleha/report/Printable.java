package io.github.threescaleha.report;

/** Makes text from a file safe to print: nothing in it can move the cursor, colour the screen or reorder a line. */
final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** The text on one line, with each character that a terminal would obey replaced. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == '\n' || c == '\r' || c == '\t' ? ' ' : visible(c)));
        return out.toString();
    }

    private static int visible(int c) {
        return isHidden(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
    }

    /** Whether a character shows nothing itself and changes how others are shown. */
    static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

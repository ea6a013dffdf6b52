package io.github.threescaleha.report;

import java.util.regex.Pattern;

/**
 * Makes text from a file safe to print: nothing in it can move the cursor, colour the screen, reorder a line or give an
 * order to the build server that reads the output.
 */
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    /** Made only where a text has two colons. */
    private static final class Form {
        private static final Pattern COMMAND = Pattern.compile("[\\s\\p{Z}]*::");
    }

    private Printable() {}

    /**
     * The text on one line, with each character replaced that a terminal would obey. It keeps its number of code points.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isBlank(c) ? ' ' : visible(c)));
        breakOrders(out);
        return out.toString();
    }

    /** Whether there is nothing to make safe in a text, as in most. */
    static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return text.indexOf("##") < 0;
    }

    /** The text to begin a line with: what GitHub would take for a workflow command begins otherwise. */
    static String atLineStart(String text) {
        String safe = of(text);
        return safe.contains("::") && Form.COMMAND.matcher(safe).lookingAt() ? "./" + safe : safe;
    }

    /** Build servers look anywhere in a line for {@code ##[command]}, {@code ##vso[command]} and {@code ##teamcity[}. */
    private static void breakOrders(StringBuilder out) {
        for (int at = out.indexOf("##"); at >= 0; at = out.indexOf("##", at + 1)) {
            int after = at + 2;
            while (after < out.length() && Character.isLetter(out.charAt(after))) {
                after++;
            }
            if (after < out.length() && out.charAt(after) == '[') {
                out.setCharAt(at + 1, REPLACEMENT);
            }
        }
    }

    private static boolean isBlank(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static int visible(int c) {
        return isHidden(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
    }

    /** Whether a character shows nothing itself and changes how others are shown. */
    static boolean isHidden(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

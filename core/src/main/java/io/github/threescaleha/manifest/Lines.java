package io.github.threescaleha.manifest;

import java.util.Arrays;

/** The lines of a text, numbered from 1, and which of them say more than a comment or the dash of a list item does. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int[] nextWithContent;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
        this.nextWithContent = new int[starts.length + 1];
        for (int line = starts.length - 1; line > 0; line--) {
            nextWithContent[line] = hasContent(starts[line], end(line + 1)) ? line + 1 : nextWithContent[line + 1];
        }
    }

    /** The line that a character is in. */
    int of(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** A line with its line break. */
    String text(int line) {
        return text.substring(starts[line - 1], end(line));
    }

    /** Whether something stands before a character on its line. */
    boolean hasContentBefore(int at) {
        return hasContent(starts[of(at) - 1], at);
    }

    /** The next line that says something, or 0. */
    int nextWithContent(int after) {
        return nextWithContent[after];
    }

    private int end(int line) {
        return line < starts.length ? starts[line] : text.length();
    }

    private boolean hasContent(int from, int to) {
        int at = skipBlanks(from, to);
        while (at < to && text.charAt(at) == '-' && skipBlanks(at + 1, to) != at + 1) {
            at = skipBlanks(at + 1, to);
        }
        return at < to && text.charAt(at) != '#';
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || isBreak(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!pair && isBreak(c)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}

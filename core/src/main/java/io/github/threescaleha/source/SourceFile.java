package io.github.threescaleha.source;

/**
 * The text of one input, decoded, without its byte order mark.
 *
 * @param name the input as it was given: a path, or a name for standard input
 * @param text the whole text
 */
public record SourceFile(String name, String text) {
    /**
     * The text of a line without its line break, for showing it.
     *
     * @param number line from 1, counted as YAML counts lines: by CR LF, CR, LF, NEL, LS and PS
     * @return the line, or an empty text if there is no such line
     */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = endOfLine(start);
            if (end == text.length()) {
                return "";
            }
            start = afterBreak(end);
        }
        return text.substring(start, endOfLine(start));
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int afterBreak(int end) {
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    /** Whether YAML ends a line at this character. */
    public static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}

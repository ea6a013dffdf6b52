package io.github.threescaleha.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of one input, decoded, without its byte order mark. Immutable. */
public final class SourceFile {
    private static final int FEW_LINES = 64;

    private final String name;
    private final String text;
    private final TextForm form;

    /** Where each line starts; found when the first is asked for. */
    private volatile int @Nullable [] lines;

    /**
     * A text with its name.
     *
     * @param name the input as it was given: a path, or a name for standard input
     * @param text the whole text
     */
    public SourceFile(String name, String text) {
        this(name, text, TextForm.UTF_8);
    }

    /**
     * A text with its name and the form of its bytes.
     *
     * @param name the input as it was given: a path, or a name for standard input
     * @param text the whole text
     * @param form how it was kept as bytes
     */
    public SourceFile(String name, String text, TextForm form) {
        this.name = name;
        this.text = text;
        this.form = form;
    }

    /** The same file with another text. */
    public SourceFile with(String other) {
        return new SourceFile(name, other, form);
    }

    /** How it is kept as bytes. */
    public TextForm form() {
        return form;
    }

    /** The input as it was given: a path, or a name for standard input. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /**
     * The text of a line without its line break, for showing it.
     *
     * @param number line from 1, counted as YAML counts lines: by CR LF, CR, LF, NEL, LS and PS
     * @return the line, or an empty text if there is no such line
     */
    public String line(int number) {
        int[] starts = lines();
        if (number > starts.length) {
            return "";
        }
        int start = starts[number - 1];
        return text.substring(start, endOfLine(start));
    }

    /**
     * The position of a character.
     *
     * @param index its index in the text, or the length of the text for the end
     */
    public Position position(int index) {
        int line = lineAt(index);
        int column = text.codePointCount(lines()[line - 1], index) + 1;
        return new Position(text.codePointCount(0, index), line, column);
    }

    /**
     * The line of a character, from 1.
     *
     * @param index its index in the text, or the length of the text for the end
     */
    public int lineAt(int index) {
        int found = Arrays.binarySearch(lines(), index);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** How many lines there are; a line break at the end begins no line. */
    public int lineCount() {
        int[] starts = lines();
        return starts[starts.length - 1] == text.length() ? starts.length - 1 : starts.length;
    }

    private int[] lines() {
        int[] starts = lines;
        if (starts == null) {
            starts = startsOfLines();
            lines = starts;
        }
        return starts;
    }

    private int[] startsOfLines() {
        int[] starts = new int[FEW_LINES];
        int count = 1;
        for (int at = 1; at <= text.length(); at++) {
            if (isStart(at)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = at;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private boolean isStart(int at) {
        char before = text.charAt(at - 1);
        boolean withinPair = before == '\r' && at < text.length() && text.charAt(at) == '\n';
        return isBreak(before) && !withinPair;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether YAML ends a line at this character. */
    public static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

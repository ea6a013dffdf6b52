package io.github.threescaleha.yaml;

import io.github.threescaleha.source.SourceFile;
import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A stretch of a text, as the parser reads it. The parser's own reader copies all that it has looked ahead for each
 * thousand characters more, so that a value of some megabytes takes it minutes; this one copies nothing.
 */
final class StretchReader extends StreamReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int[] NO_SNIPPET = {};

    private final String text;
    private final int end;
    private final boolean hasMarks;
    private int at;
    private int index;
    private int documentStart;
    private int line;
    private int column;

    /** How many code points ahead was looked last, and where that is. */
    private int ahead;

    private int aheadAt;

    /**
     * @param from where it starts in the text
     * @param end where it ends; all that is in it is printable
     */
    StretchReader(String text, int from, int end) {
        super(Reader.nullReader());
        this.text = text;
        this.at = from;
        this.aheadAt = from;
        this.end = end;
        this.hasMarks = text.indexOf(BYTE_ORDER_MARK, from) >= 0;
    }

    /** Where the first character is that YAML does not allow, or -1. */
    static int firstUnprintable(String text, int from, int end) {
        int i = from;
        while (i < end) {
            char first = text.charAt(i);
            if (first >= ' ' && first <= '~' || first == '\n') {
                i++;
            } else {
                int c = text.codePointAt(i);
                if (!isPrintable(c)) {
                    return i;
                }
                i += Character.charCount(c);
            }
        }
        return -1;
    }

    /** How many columns a stretch of a line takes: one for each character but a byte order mark. */
    static int columns(String text, int from, int to) {
        int columns = text.codePointCount(from, to);
        for (int i = from; i < to; i++) {
            columns -= text.charAt(i) == BYTE_ORDER_MARK ? 1 : 0;
        }
        return columns;
    }

    @Override
    public int peek() {
        return at < end ? text.codePointAt(at) : 0;
    }

    @Override
    public int peek(int count) {
        int place = place(count);
        return place < end ? text.codePointAt(place) : 0;
    }

    @Override
    public String prefix(int length) {
        return text.substring(at, place(length));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        moveTo(at + prefix.length(), index + length);
        column += hasMarks ? columns(prefix, 0, prefix.length()) : length;
        return prefix;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && at < end; i++) {
            int c = text.codePointAt(at);
            moveTo(at + (c <= Character.MAX_VALUE ? 1 : 2), index + 1);
            if (c >= ' ' && c <= '~') {
                column++;
                continue;
            }
            boolean firstOfPair = c == '\r' && at < end && text.charAt(at) == '\n';
            if (c <= Character.MAX_VALUE && SourceFile.isBreak((char) c) && !firstOfPair) {
                line++;
                column = 0;
            } else if (c != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    @Override
    public Mark getMark() {
        return new Mark("", index, line, column, NO_SNIPPET, 0);
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = index;
    }

    private void moveTo(int place, int count) {
        at = place;
        index = count;
        ahead = 0;
        aheadAt = at;
    }

    /** Where the code point is that comes so many after this one; the parser looks ahead step by step. */
    private int place(int count) {
        if (count < ahead) {
            ahead = 0;
            aheadAt = at;
        }
        while (ahead < count && aheadAt < end) {
            aheadAt += Character.charCount(text.codePointAt(aheadAt));
            ahead++;
        }
        return aheadAt;
    }
}

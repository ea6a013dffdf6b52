package io.github.threescaleha.edit;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;

/** A text by lines and places, in characters. */
final class Lines {
    private final String text;
    private final boolean simple;
    private final String lineBreak;

    Lines(String text) {
        this.text = text;
        this.simple = text.codePointCount(0, text.length()) == text.length();
        this.lineBreak = firstBreak(text);
    }

    String text() {
        return text;
    }

    /** How its lines end; of a single line, how lines mostly do. */
    String lineBreak() {
        return lineBreak;
    }

    int index(Position position) {
        return simple ? position.offset() : text.offsetByCodePoints(0, position.offset());
    }

    int startOfLine(int at) {
        int start = at;
        while (start > 0 && !SourceFile.isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The end of a line, before its line break. */
    int endOfLine(int at) {
        int end = at;
        while (end < text.length() && !SourceFile.isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The beginning of the next line, or the end of the text. */
    int nextLine(int at) {
        int end = endOfLine(at);
        if (text.startsWith("\r\n", end)) {
            return end + 2;
        }
        return Math.min(end + 1, text.length());
    }

    boolean isAtLineStart(int at) {
        return at == 0 || SourceFile.isBreak(text.charAt(at - 1));
    }

    /** Whether only blanks stand on a line before a place. */
    boolean isFirstOnLine(int at) {
        return text.substring(startOfLine(at), at).isBlank();
    }

    boolean isOnOneLine(int from, int to) {
        return endOfLine(from) >= to;
    }

    /** What stands on a line before its first word. */
    String indentation(int at) {
        int start = startOfLine(at);
        return text.substring(start, skipBlanks(start));
    }

    int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    int skipBlanksBack(int from) {
        int at = from;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    private static String firstBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                return text.startsWith("\r\n", i) ? "\r\n" : "\r";
            }
            if (c == '\n') {
                return "\n";
            }
        }
        return "\n";
    }
}

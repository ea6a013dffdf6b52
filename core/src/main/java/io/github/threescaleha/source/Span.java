package io.github.threescaleha.source;

/**
 * A stretch of a text.
 *
 * @param start its first character
 * @param end the place after its last character
 */
public record Span(Position start, Position end) {
    /** The empty stretch at the beginning of a text. */
    public static final Span START = new Span(Position.START, Position.START);

    public Span {
        if (end.offset() < start.offset()) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
        }
    }
}

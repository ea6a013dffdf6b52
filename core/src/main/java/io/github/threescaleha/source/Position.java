package io.github.threescaleha.source;

/**
 * A place between two characters of a text.
 *
 * @param offset code points before it, from 0
 * @param line line, from 1
 * @param column code points before it on its line, plus 1
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
    /** The very beginning of a text. */
    public static final Position START = new Position(0, 1, 1);

    public Position {
        if (offset < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such position: " + offset + ", " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return Integer.compare(offset, other.offset);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

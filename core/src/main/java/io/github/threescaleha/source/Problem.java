package io.github.threescaleha.source;

/**
 * Something that could not be done at all, as opposed to something found: a file that cannot be read, a document that
 * cannot be parsed, a rule that crashed.
 *
 * @param file name of the input, as it was given
 * @param line line from 1, or 0 if no place in the file is meant
 * @param column column in code points from 1, or 0 if no place in the file is meant
 * @param message what is wrong, as a sentence without its full stop
 */
public record Problem(String file, int line, int column, String message) {
    /** A problem with a whole input. */
    public static Problem of(String file, String message) {
        return new Problem(file, 0, 0, message);
    }

    /** A problem at a place of an input. */
    public static Problem at(String file, Position position, String message) {
        return new Problem(file, position.line(), position.column(), message);
    }

    /** The same with an input of another name. */
    public Problem in(String other) {
        return new Problem(other, line, column, message);
    }

    /** Where it is: the input, and the place in it if one is meant. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return place() + ": " + message;
    }
}

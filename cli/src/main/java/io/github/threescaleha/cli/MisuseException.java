package io.github.threescaleha.cli;

/** The program is asked for something that it does not take; told to the user like any error in the arguments. */
final class MisuseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }

    String told() {
        return String.valueOf(getMessage());
    }
}

package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Position;

/** A document that parses as YAML but cannot be used: over a limit, a cyclic alias, a key that is no text. */
final class BrokenDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Position position;
    private final String message;

    BrokenDocumentException(Position position, String message) {
        super(message, null, false, false);
        this.position = position;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    Position position() {
        return position;
    }
}

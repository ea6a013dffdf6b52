package io.github.threescaleha.edit;

/** A change that cannot be made by an edit, with the reason in words for the user. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason, null, false, false);
    }

    /** Why, as a clause. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

package io.github.threescaleha.fix;

import io.github.threescaleha.source.Position;
import java.util.List;

/**
 * What mends a finding: changes that are made together or not at all. It says what is to change, not how the text does;
 * that is worked out only when somebody wants to see or to make the edit.
 *
 * @param title what it does, as an imperative clause
 * @param safety whether it can be made without asking
 * @param object where the object starts in its file
 * @param changes the changes, in order
 * @param unveils whether nobody could tell what the manifest says before it: what comes to light then is not new
 */
public record Fix(String title, Safety safety, Position object, List<Change> changes, boolean unveils) {
    /** Whether a fix can be made without asking. */
    public enum Safety {
        /** The manifest says what it said, or what its writer plainly meant; nothing outside of it must be done first. */
        SAFE,
        /** Something outside of the manifest must be done first, or the intent is guessed. */
        UNSAFE
    }

    public Fix {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a fix that changes nothing: " + title);
        }
    }

    /** A fix that can be made without asking. */
    public static Fix safe(String title, Change... changes) {
        return new Fix(title, Safety.SAFE, Position.START, List.of(changes), false);
    }

    /** A fix that someone must ask for. */
    public static Fix unsafe(String title, Change... changes) {
        return new Fix(title, Safety.UNSAFE, Position.START, List.of(changes), false);
    }

    /** The same for an object that starts there. */
    public Fix in(Position start) {
        return new Fix(title, safety, start, changes, unveils);
    }

    /** The same where nobody can tell what the manifest says before it. */
    public Fix unveiling() {
        return new Fix(title, safety, object, changes, true);
    }

    /** Whether it can be made without asking. */
    public boolean isSafe() {
        return safety == Safety.SAFE;
    }
}

package io.github.threescaleha.operator;

/** An answer that can hang on something unknown. */
public enum Answer {
    NO,
    UNKNOWN,
    YES;

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Both: no if one is no, yes only if both are. */
    Answer and(Answer other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Answer not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }
}

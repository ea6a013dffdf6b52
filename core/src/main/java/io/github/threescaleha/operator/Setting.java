package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the manifest: given, left out, or unknown. Unset, 0 and a broken value are three different things to the
 * operator, so they are here.
 *
 * @param <T> what it takes
 * @param pointer where it is, or would be
 * @param state whether it is given
 * @param value its value if it is given, else {@code null}
 */
public record Setting<T>(
        Pointer pointer, State state, @Nullable T value) {
    /** Whether a setting is given. {@code UNKNOWN}: it breaks the schema or stands for a parameter without a value. */
    public enum State {
        UNSET,
        SET,
        UNKNOWN
    }

    static <T> Setting<T> of(Pointer pointer, T value) {
        return new Setting<>(pointer, State.SET, value);
    }

    static <T> Setting<T> unset(Pointer pointer) {
        return new Setting<>(pointer, State.UNSET, null);
    }

    static <T> Setting<T> unknown(Pointer pointer) {
        return new Setting<>(pointer, State.UNKNOWN, null);
    }

    /** Whether it is given with a value that can be read. */
    public boolean isSet() {
        return state == State.SET;
    }

    /** Whether it is absent or null. */
    public boolean isUnset() {
        return state == State.UNSET;
    }

    /** Whether nobody knows what it is. */
    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** Whether it is given with this value. */
    public boolean is(T expected) {
        return state == State.SET && expected.equals(value);
    }

    /** The value if it is given, else another. */
    public T or(T other) {
        return value == null ? other : value;
    }
}

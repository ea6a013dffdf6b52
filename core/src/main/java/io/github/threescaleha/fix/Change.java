package io.github.threescaleha.fix;

import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;

/** One change of an object's tree. Pointers start at the root of the object and see the changes made before. */
public sealed interface Change {
    /** Where it takes place. */
    Pointer at();

    /** A value is set, whether there was one or not; mappings on the way to it are made where they are missing. */
    record Set(Pointer at, Value value) implements Change {}

    /** A key gets another name, which its mapping must not have. */
    record Rename(Pointer at, String name) implements Change {}

    /** A list gets an item at its end; it is made if it is missing, with the mappings on the way to it. */
    record Append(Pointer at, Value item) implements Change {}

    /** A value goes to another place, which must be free. */
    record Move(Pointer at, Pointer to) implements Change {}

    /** A key goes with its value. */
    record Remove(Pointer at) implements Change {}

    /**
     * The second of two equal keys with equal values goes.
     *
     * @param at the key
     * @param again where it is given again
     */
    record RemoveRepeat(Pointer at, Span again) implements Change {}

    /** A mapping is replaced by the value of one of its keys. */
    record Unwrap(Pointer at, String key) implements Change {}

    /** A value is replaced by a mapping that holds it under a key, after other entries. */
    record Wrap(Pointer at, Value.Fields before, String key) implements Change {}
}

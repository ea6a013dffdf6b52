package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/** What decides a verdict, and the setting that it comes from, if it comes from one. */
record Cause(String text, @Nullable Pointer pointer) {
    /** The same with its place in the file. */
    Reason in(Installation installation) {
        return new Reason(
                text, pointer, pointer == null ? null : installation.manifest().locate(pointer));
    }
}

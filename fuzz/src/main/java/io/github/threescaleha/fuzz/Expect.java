package io.github.threescaleha.fuzz;

/** Fails loudly: a fuzzer counts each exception as a find. */
final class Expect {
    private Expect() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

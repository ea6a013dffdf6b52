package io.github.threescaleha.engine;

import io.github.threescaleha.source.Problem;

/**
 * What is told of a failure that no manifest should be able to cause: it costs one file, not the run. The
 * message of an exception may hold a piece of what was read, so only its kind is told.
 */
final class Fault {
    private static final int MEBIBYTE = 1024 * 1024;

    private Fault() {}

    /** A failure outside of any rule. */
    static Problem in(String file, Throwable failure) {
        return Problem.of(
                file,
                failure instanceof OutOfMemoryError
                        ? outOfMemory()
                        : "could not be checked, which is a fault of the tool: "
                                + failure.getClass().getName());
    }

    /** A failure of a rule. */
    static Problem of(String rule, String file, Throwable failure) {
        return Problem.of(
                file,
                "the rule " + rule + " failed, which is a fault of the rule: "
                        + failure.getClass().getName());
    }

    private static String outOfMemory() {
        long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return "takes more memory than the " + heap + " MiB that Java may use; give it more, as with -Xmx512m";
    }
}

package io.github.threescaleha.cli;

/** What the process ends with. */
final class ExitCode {
    /** Nothing found that counts. */
    static final int CLEAN = 0;

    /** Something found that counts. */
    static final int FINDINGS = 1;

    /** It could not do its work: misuse, unreadable input, nothing to check, a fault. */
    static final int FAILED = 2;

    private ExitCode() {}
}

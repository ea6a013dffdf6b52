package io.github.threescaleha.source;

/** An input, or a part of it, that cannot be read; carries the problem to report. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An unreadable input. */
    public UnreadableException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** An unreadable input, with what made it so. */
    public UnreadableException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What to report. */
    public Problem problem() {
        return problem;
    }
}

package io.github.threescaleha.source;

/**
 * How much of an input is read before it is refused, so that no file can exhaust the machine.
 *
 * @param bytes bytes a file may have
 * @param depth how deep collections may be nested
 * @param nodes values a document may have once its aliases and merge keys are expanded
 * @param documents documents a file may have
 */
public record Limits(int bytes, int depth, int nodes, int documents) {
    /** Far above any manifest that people write: 16 MiB, 100 levels, 500,000 values, 10,000 documents. */
    public static final Limits DEFAULT = new Limits(16 * 1024 * 1024, 100, 500_000, 10_000);

    public Limits {
        if (bytes < 1 || depth < 1 || nodes < 1 || documents < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }
}

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
    public static final Limits MOST = new Limits(16 * 1024 * 1024, 100, 500_000, 10_000);

    /** What this Java has the memory for, {@link #MOST} as a rule. */
    public static final Limits DEFAULT = forHeap(Runtime.getRuntime().maxMemory());

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int HEAP_PER_BYTE = 16;
    private static final int HEAP_PER_NODE = 2048;
    private static final int THOUSAND = 1000;

    public Limits {
        if (bytes < 1 || depth < 1 || nodes < 1 || documents < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }

    /**
     * What a Java with so much memory can read and judge: a sixteenth of it as a file, and a value for each 2 KiB of it,
     * never more than {@link #MOST}.
     *
     * @param heap the most bytes that its heap may take
     */
    public static Limits forHeap(long heap) {
        long bytes = Math.max(1, Math.round((double) heap / HEAP_PER_BYTE / MEBIBYTE)) * MEBIBYTE;
        long nodes = Math.max(1, heap / HEAP_PER_NODE / THOUSAND) * THOUSAND;
        return new Limits(
                (int) Math.min(MOST.bytes, bytes), MOST.depth, (int) Math.min(MOST.nodes, nodes), MOST.documents);
    }
}

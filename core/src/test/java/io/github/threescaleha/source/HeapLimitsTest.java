package io.github.threescaleha.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapLimitsTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void a_heap_of_a_gibibyte_reads_the_most() {
        assertThat(Limits.forHeap(1024 * MEBIBYTE)).isEqualTo(Limits.MOST);
        assertThat(Limits.forHeap(Long.MAX_VALUE)).isEqualTo(Limits.MOST);
    }

    @Test
    void a_small_heap_reads_less() {
        assertThat(Limits.forHeap(64 * MEBIBYTE)).isEqualTo(new Limits(4 * 1024 * 1024, 100, 32_000, 10_000));
        assertThat(Limits.forHeap(256 * MEBIBYTE)).isEqualTo(new Limits(16 * 1024 * 1024, 100, 131_000, 10_000));
    }

    @Test
    void the_smallest_heap_reads_something() {
        assertThat(Limits.forHeap(1)).isEqualTo(new Limits(1024 * 1024, 100, 1000, 10_000));
    }
}

package io.github.threescaleha.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does the same to each of many things on all cores, results in the order of the things. A few are done right here, as
 * threads cost more than they save.
 */
final class Cores {
    private static final int FEW = 16;

    private Cores() {}

    static <T, R> List<R> map(List<T> things, Function<T, R> work) {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), things.size() / FEW);
        if (workers < 2) {
            List<R> results = new ArrayList<>(things.size());
            for (T thing : things) {
                results.add(work.apply(thing));
            }
            return results;
        }
        @SuppressWarnings("unchecked")
        R[] results = (R[]) new Object[things.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = work.apply(things.get(i));
            }
            return null;
        };
        run(Collections.nCopies(workers, worker));
        return Arrays.asList(results);
    }

    private static void run(List<Callable<Void>> workers) {
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            for (Future<Void> done : threads.invokeAll(workers)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

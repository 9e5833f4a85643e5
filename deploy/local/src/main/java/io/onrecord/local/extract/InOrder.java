package io.onrecord.local.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Works on all cores and hands on what comes out in the order that the work came in, never far ahead. */
public final class InOrder<T> implements AutoCloseable {
    private static final int AHEAD_PER_CORE = 8;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(cores);
    private final Deque<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> sink;

    public InOrder(Consumer<T> sink) {
        this.sink = sink;
    }

    public void add(Callable<T> work) {
        underWay.add(workers.submit(work));
        if (underWay.size() > cores * AHEAD_PER_CORE) {
            handOnOldest();
        }
    }

    /** Waits for all work and hands it on. */
    public void finish() {
        while (!underWay.isEmpty()) {
            handOnOldest();
        }
    }

    /** Gives up what was not handed on. */
    @Override
    public void close() {
        underWay.forEach(work -> work.cancel(false));
        workers.close();
    }

    private void handOnOldest() {
        try {
            sink.accept(underWay.remove().get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}

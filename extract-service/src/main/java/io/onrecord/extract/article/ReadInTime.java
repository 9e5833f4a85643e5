package io.onrecord.extract.article;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads with an eye on the clock, so that one article cannot hold up all others. */
@ApplicationScoped
public class ReadInTime {
    private final ReadingSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("reading-", 1).daemon().factory());

    ReadInTime(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads within the limit; what takes longer is interrupted, and so is the reading when this thread is.
     *
     * @throws UnreadableException when reading fails, in whatever way, or takes too long
     */
    public <T> T read(Callable<T> work) throws UnreadableException, InterruptedException {
        var reading = threads.submit(work);
        try {
            return reading.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnreadableException(
                    "reading took longer than " + settings.limit().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new UnreadableException("reading failed: " + e.getCause(), e.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

package io.onrecord.extract.article;

import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ReadArticle;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads with an eye on the clock, so that one article cannot hold up all others. */
@ApplicationScoped
public class ReadInTime {
    private final ReadText reader;
    private final ReadingSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("reading-", 1).daemon().factory());

    ReadInTime(ReadText reader, ReadingSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Reads within the limit.
     *
     * @throws UnreadableException when the reader fails, in whatever way, or takes too long
     */
    public ReadArticle read(String text, ArticleHints hints) throws UnreadableException, InterruptedException {
        var reading = threads.submit(() -> reader.read(text, hints));
        try {
            return reading.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadableException(
                    "reading took longer than " + settings.limit().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new UnreadableException("reading failed: " + e.getCause(), e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

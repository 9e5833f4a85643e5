package io.onrecord.local.benchmark;

import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many articles at once: how fast they are accepted, and how fast they are read. */
public record Throughput(Api api, Sample sample, Duration patience) {
    private static final int AT_A_TIME = 8;
    private static final int POLL_MILLIS = 50;

    /**
     * What was measured.
     *
     * @param acceptedPerSecond from the first POST to the last answer, extraction running beside it
     * @param extractedPerSecond from the first POST to the last article read
     */
    public record Rates(double acceptedPerSecond, double extractedPerSecond) {}

    /**
     * Hands them in, and waits until the last is read.
     *
     * @param series makes them others than those of another series
     * @throws IOException when one is not accepted or cannot be read, or none is read for as long as patience lasts
     */
    public Rates of(String series, int articles) throws IOException, InterruptedException {
        long before = extracted();
        long start = System.nanoTime();
        post(series, articles);
        double accepted = articles * 1e9 / (System.nanoTime() - start);
        awaitRead(before + articles);
        return new Rates(accepted, articles * 1e9 / (System.nanoTime() - start));
    }

    /** As long as it goes on at all. */
    private void awaitRead(long wanted) throws IOException, InterruptedException {
        long last = -1;
        long since = System.nanoTime();
        for (long read = extracted(); read < wanted; read = extracted()) {
            if (read != last) {
                last = read;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                throw new IOException("for " + patience.toSeconds() + " s no article has been read; " + (wanted - read)
                        + " are left");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void post(String series, int articles) throws InterruptedException, IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(AT_A_TIME);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < AT_A_TIME; worker++) {
                workers.execute(() -> {
                    for (int i = next.getAndIncrement(); i < articles; i = next.getAndIncrement()) {
                        if (!accepted(series, i)) {
                            refused.incrementAndGet();
                        }
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        if (refused.get() > 0) {
            throw new IOException(refused.get() + " of " + articles + " articles were not accepted");
        }
    }

    private boolean accepted(String series, int number) {
        try {
            HttpResponse<String> answer = api.post(
                    "articles", "application/json", BodyPublishers.ofString(sample.submission(series, number)));
            return answer.statusCode() == 201;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long extracted() throws IOException, InterruptedException {
        PipelineStatus status = api.status();
        if (status.failed() > 0) {
            throw new IOException(status.failed() + " articles could not be read");
        }
        return status.extracted();
    }
}

package io.onrecord.local.benchmark;

import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One article after another: milliseconds from the POST until the API shows its statements. */
record Latency(Api api, Sample sample, Duration patience) {
    private static final int POLL_MILLIS = 2;
    private static final int CREATED = 201;

    Percentiles of(String series, int articles) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            times.add(one(sample.submission(series, i)));
        }
        return new Percentiles(times);
    }

    private double one(String submission) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = api.post("articles", "application/json", BodyPublishers.ofString(submission));
        if (answer.statusCode() != CREATED) {
            throw new IOException("an article of the sample was not accepted: "
                    + Api.problem(answer).detail());
        }
        awaitRead(Api.JSON.readValue(answer.body(), ArticleReceipt.class).id(), start + patience.toNanos());
        return (System.nanoTime() - start) / 1e6;
    }

    private void awaitRead(UUID article, long deadline) throws IOException, InterruptedException {
        while (true) {
            ArticleProgress progress = api.progress(article);
            switch (progress.state()) {
                case EXTRACTED -> {
                    return;
                }
                case FAILED ->
                    throw new IOException("an article of the sample could not be read: " + progress.reason());
                case RECEIVED, ANNOUNCED -> {
                    if (System.nanoTime() > deadline) {
                        throw new IOException("an article of the sample was not read after " + patience.toSeconds()
                                + " s; it is still " + progress.state());
                    }
                    Thread.sleep(POLL_MILLIS);
                }
            }
        }
    }
}

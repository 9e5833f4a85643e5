package io.onrecord.local.benchmark;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** One article after another: milliseconds from the POST until the API shows its statements. */
record Latency(Api api, Sample sample) {
    private static final int POLL_MILLIS = 2;

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
        ArticleReceipt receipt = Api.JSON.readValue(answer.body(), ArticleReceipt.class);
        while (api.progress(receipt.id()).state() != ArticleState.EXTRACTED) {
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}

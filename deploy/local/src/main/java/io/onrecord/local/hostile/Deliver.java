package io.onrecord.local.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.contracts.api.Problem;
import io.onrecord.local.api.Api;
import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import io.onrecord.local.load.UploadForm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Brings cases to the service, each in its way, and measures. */
final class Deliver {
    private static final String JSON = "application/json";
    private static final int MOST_TURNS = 50;
    private static final int CREATED = 201;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** As many as documents are parsed at once: what waits for its turn does not hang. */
    private static final int FILES_AT_ONCE = 2;

    private final Api api;
    private final Site site;
    private final Wire wire;
    private final Semaphore company = new Semaphore(SendAll.AT_ONCE, true);
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

    Deliver(Api api, Site site, Wire wire) {
        this.api = api;
        this.site = site;
        this.wire = wire;
    }

    /** Makes it, delivers it and counts what came of it. */
    void counted(Case described, Tally tally) throws InterruptedException {
        Case one = described.made();
        String fingerprint = Fingerprint.of(one.way());
        Came came = inCompany(() -> deliver(one));
        Came again = came.hung() ? alone(() -> deliver(one)) : came;
        tally.count(one.family(), one.name(), one.wanted(), again, List.of(fingerprint));
        if (came.hung()) {
            tally.slow(one.family(), one.name() + " took " + came.took().toMillis() + " ms beside others");
        }
    }

    /** Delivers something. */
    interface Delivery {
        Came deliver() throws InterruptedException;
    }

    Came inCompany(Delivery delivery) throws InterruptedException {
        return holding(1, delivery);
    }

    /** A machine that has other things to do makes everything slow: what hangs does so by itself too. */
    private Came alone(Delivery delivery) throws InterruptedException {
        return holding(SendAll.AT_ONCE, delivery);
    }

    private Came holding(int turns, Delivery delivery) throws InterruptedException {
        company.acquire(turns);
        try {
            return delivery.deliver();
        } finally {
            company.release(turns);
        }
    }

    /** @param one with its bytes made */
    private Came deliver(Case one) throws InterruptedException {
        return switch (one.way()) {
            case Way.Body(String path, String type, Bytes bytes) ->
                asked(() -> api.post(path, type, BodyPublishers.ofByteArray(bytes.make())));
            case Way.File file -> {
                UploadForm form = new UploadForm()
                        .file(
                                file.filename(),
                                file.type(),
                                BodyPublishers.ofByteArray(file.bytes().make()));
                file.fields().forEach(form::field);
                yield upload(form);
            }
            case Way.Link link -> asked(() -> submit(link.path(), link.address()));
            case Way.Page page -> served(page.served(), "pages", false);
            case Way.Feed feed -> served(feed.served(), "feeds", !feed.followed());
            case Way.Raw raw -> wire.send(raw);
        };
    }

    Came upload(UploadForm form) throws InterruptedException {
        files.acquire();
        try {
            return asked(() -> api.post("articles", form.contentType(), form.body()));
        } finally {
            files.release();
        }
    }

    private Came served(Served served, String path, boolean left) throws InterruptedException {
        String address = site.serve(served);
        try {
            return asked(() -> {
                HttpResponse<String> answer = submit(path, address);
                if (left && answer.statusCode() == CREATED) {
                    leave(answer.body());
                }
                return answer;
            });
        } finally {
            if (left) {
                site.forget(address);
            }
        }
    }

    private HttpResponse<String> submit(String path, String address) throws IOException, InterruptedException {
        return api.post(path, JSON, BodyPublishers.ofString(Addresses.submission(address)));
    }

    private void leave(String receipt) throws IOException, InterruptedException {
        JsonNode id = Api.JSON.readTree(receipt).path("id");
        api.delete("feeds/" + id.asText());
    }

    /** Asks something of the service. */
    private interface Asking {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    /** Again and again while the service says in due form that it has too much to do. */
    private Came asked(Asking asking) throws InterruptedException {
        for (int turns = 0; ; turns++) {
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = asking.ask();
                if (turns == MOST_TURNS || !isTurnedAway(answer)) {
                    return new Came(answer.statusCode(), since(start), turns);
                }
            } catch (HttpTimeoutException nothing) {
                return new Came(Came.NOTHING, since(start), turns);
            } catch (IOException closed) {
                return new Came(Came.CLOSED, since(start), turns);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** A refusal for now that says so, and when to come again. */
    private static boolean isTurnedAway(HttpResponse<String> answer) {
        @Nullable String type = answer.headers().firstValue("Content-Type").orElse(null);
        return (answer.statusCode() == 429 || answer.statusCode() == 503)
                && type != null
                && type.startsWith(Problem.MEDIA_TYPE)
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

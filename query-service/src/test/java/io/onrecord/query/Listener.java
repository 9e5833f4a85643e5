package io.onrecord.query;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to a stream of events as a browser would. */
final class Listener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An event, or a comment under the name {@code :}. */
    record Event(String name, String id, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<java.io.InputStream> answer;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    private Listener(HttpRequest request) throws Exception {
        answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            client.shutdownNow();
            throw new AssertionError("answered " + answer.statusCode());
        }
        Thread.ofVirtual().start(this::read);
        next(":");
    }

    /** Listening for sure when this returns. */
    static Listener to(String query) throws Exception {
        return new Listener(request(query).build());
    }

    static Listener after(String lastEventId, String query) throws Exception {
        return new Listener(request(query).header("Last-Event-ID", lastEventId).build());
    }

    private static HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/statements/live" + query));
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The next event of this name; others come all the time. */
    Event next(String name) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Event event = heard.poll(Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                throw new AssertionError("no event " + name + " came");
            }
            if (event.name().equals(name)) {
                return event;
            }
        }
    }

    /** All events, comments aside, until so many comments have gone by. */
    List<Event> untilBeats(int number) throws InterruptedException {
        List<Event> events = new ArrayList<>();
        for (int beats = 0; beats < number; ) {
            Event event = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no heartbeat came");
            }
            if (event.name().equals(":")) {
                beats++;
            } else {
                events.add(event);
            }
        }
        return events;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            var data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    heard.add(new Event(":", "", line.substring(1).strip()));
                } else if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()).strip());
                } else if (line.isEmpty() && !name.isEmpty()) {
                    heard.add(new Event(name, id, data.toString()));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            // that is how one stops listening
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
        client.shutdownNow();
    }
}

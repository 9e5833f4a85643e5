package io.onrecord.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it is ready. */
public final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http;

    public Health(HttpClient http) {
        this.http = http;
    }

    public boolean ready(int port) throws InterruptedException {
        return answers(port, "/q/health/ready");
    }

    /** Whether it has what is asked for, and says so soon. */
    public boolean answers(int port, String path) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}

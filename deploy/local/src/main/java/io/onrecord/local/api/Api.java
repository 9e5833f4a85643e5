package io.onrecord.local.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.SignedIn;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The API of one instance. Reads what it knows and overlooks what a newer one adds. */
public final class Api {
    /** For everybody who speaks this API's JSON. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A document may wait for its turn and then take its time. */
    private static final Duration MORE_PATIENCE = Duration.ofMinutes(2);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI base;
    private final HttpClient http;
    private final Optional<String> key;

    /** Without a key. */
    public Api(String address, HttpClient http) {
        this(address, http, Optional.empty());
    }

    /**
     * Of one instance.
     *
     * @param address such as {@code http://127.0.0.1:8080}, without {@code /api}
     * @param key to sign in with
     */
    public Api(String address, HttpClient http, Optional<String> key) {
        this.key = key;
        this.base = URI.create(address.endsWith("/") ? address : address + "/");
        this.http = http;
    }

    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Whether anything can be connected to there; before the first article, so that a wrong address is told at once. */
    public static boolean listens(String address) {
        URI uri = URI.create(address);
        int port = uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), (int) CONNECT.toMillis());
            return true;
        } catch (IOException nothing) {
            return false;
        }
    }

    public PipelineStatus status() throws IOException, InterruptedException {
        return get("status", PipelineStatus.class);
    }

    /** Who asks, and what they may do; empty when that cannot be asked just now. */
    public Optional<SignedIn> me() throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = send(request("me", PATIENCE).build());
            if (answer.statusCode() == 401) {
                throw new KeyRefusedException(String.valueOf(problem(answer).detail()));
            }
            return answer.statusCode() == 200
                    ? Optional.of(JSON.readValue(answer.body(), SignedIn.class))
                    : Optional.empty();
        } catch (ConnectException away) {
            return Optional.empty();
        }
    }

    public Overview overview() throws IOException, InterruptedException {
        return get("overview", Overview.class);
    }

    public ArticleProgress progress(UUID article) throws IOException, InterruptedException {
        return get("articles/" + article + "/state", ArticleProgress.class);
    }

    public <T> T get(String path, Class<T> shape) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path, PATIENCE).build());
        if (answer.statusCode() != 200) {
            throw new IOException("GET /api/v1/" + path + ": " + problem(answer).detail());
        }
        return JSON.readValue(answer.body(), shape);
    }

    /**
     * Sends a body.
     *
     * @param contentType with the boundary, when it has one
     */
    public HttpResponse<String> post(String path, String contentType, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path, MORE_PATIENCE)
                .header("Content-Type", contentType)
                .POST(body)
                .build());
    }

    /** Removes what is at a path; the status of the answer. */
    public int delete(String path) throws IOException, InterruptedException {
        return send(request(path, PATIENCE).DELETE().build()).statusCode();
    }

    /** What a refusal says; made up from the status when it does not say it in the agreed shape. */
    public static Problem problem(HttpResponse<String> answer) {
        try {
            Problem problem = JSON.readValue(answer.body(), Problem.class);
            if (problem.detail() != null) {
                return problem;
            }
        } catch (IOException notAProblem) {
            // Falls through to the status alone.
        }
        return Problem.of(
                answer.statusCode(),
                "http-" + answer.statusCode(),
                "HTTP " + answer.statusCode(),
                "HTTP " + answer.statusCode() + " without a reason",
                null);
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("api/v1/" + path)).timeout(patience);
        key.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

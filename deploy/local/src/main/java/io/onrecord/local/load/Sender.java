package io.onrecord.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.local.api.Api;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands in one article, again and again while the other side is busy or away.
 *
 * @param outlet for articles that name none; null leaves it to them
 * @param url of the one article; null leaves it to it
 */
record Sender(
        Api api,
        Retry retry,
        @Nullable String outlet,
        @Nullable String url) {

    /** What became of it. */
    sealed interface Outcome {
        record Taken(ArticleReceipt receipt) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    Outcome send(Piece piece) throws InterruptedException {
        return switch (piece) {
            case Piece.Unusable unusable -> new Outcome.Refused(unusable.reason());
            case Piece.InJson json -> submission(json);
            case Piece.InFile file -> file(file.file());
            case Piece.InMemory memory -> upload(memory.filename(), memory.content());
        };
    }

    /** Read whole beforehand, it is small: so its own trouble is told from that of the API. */
    private Outcome file(Path file) throws InterruptedException {
        ByteBuffer content;
        try {
            content = ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Outcome.Refused(Trouble.of(unreadable));
        }
        return upload(file.getFileName().toString(), content);
    }

    private Outcome upload(String filename, ByteBuffer content) throws InterruptedException {
        UploadForm form =
                new UploadForm().field("outlet", outlet).field("url", url).file(filename, content);
        return repeat(() -> api.post("articles", form.contentType(), form.body()));
    }

    private Outcome submission(Piece.InJson piece) throws InterruptedException {
        try {
            JsonNode article = Api.JSON.readTree(piece.json());
            if (!(article instanceof ObjectNode object)) {
                return new Outcome.Refused("is not a JSON object with the fields of an article");
            }
            addMissing(object, "outlet", outlet);
            addMissing(object, "url", url);
            String body = Api.JSON.writeValueAsString(object);
            return repeat(() -> api.post("articles", "application/json", HttpRequest.BodyPublishers.ofString(body)));
        } catch (JsonProcessingException notJson) {
            return new Outcome.Refused("is not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static void addMissing(ObjectNode article, String field, @Nullable String value) {
        if (value != null && !article.hasNonNull(field)) {
            article.put(field, value);
        }
    }

    /** One attempt. */
    private interface Attempt {
        HttpResponse<String> make() throws IOException, InterruptedException;
    }

    private Outcome repeat(Attempt attempt) throws InterruptedException {
        for (int failed = 1; ; failed++) {
            String trouble;
            Optional<Long> asked = Optional.empty();
            try {
                HttpResponse<String> answer = attempt.make();
                if (!Retry.worthIt(answer.statusCode())) {
                    return outcome(answer);
                }
                trouble = reason(answer);
                asked = retryAfter(answer);
            } catch (JsonProcessingException other) {
                return new Outcome.Refused("the API did not answer in JSON; is it one of Onrecord?");
            } catch (IOException away) {
                trouble = "the API did not answer: " + away;
            }
            Optional<Duration> pause = retry.pause(failed, asked);
            if (pause.isEmpty()) {
                return new Outcome.Refused(trouble + " (" + failed + " attempts)");
            }
            Thread.sleep(pause.get());
        }
    }

    private static Optional<Long> retryAfter(HttpResponse<String> answer) {
        try {
            OptionalLong seconds = answer.headers().firstValueAsLong("Retry-After");
            return seconds.isPresent() ? Optional.of(seconds.getAsLong()) : Optional.empty();
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400 && !answer.body().contains("\"refused\"")) {
            return new Outcome.Refused(reason(answer));
        }
        JsonNode body = Api.JSON.readTree(answer.body());
        if (!body.has("accepted")) {
            return new Outcome.Taken(Api.JSON.treeToValue(body, ArticleReceipt.class));
        }
        UploadReport report = Api.JSON.treeToValue(body, UploadReport.class);
        if (report.accepted().isEmpty()) {
            var problem = report.refused().getFirst().problem();
            return new Outcome.Refused(problem.detail() + " [" + problem.code() + "]");
        }
        return new Outcome.Taken(report.accepted().getFirst());
    }

    private static String reason(HttpResponse<String> answer) {
        var problem = Api.problem(answer);
        return problem.detail() + " [" + problem.code() + "]";
    }
}

package io.onrecord.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.local.api.Api;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands in one article, again and again while the other side is busy or away.
 *
 * @param outlet for articles that name none; null leaves it to them
 * @param url of the one article; null leaves it to it
 * @param columns which columns of tables, or fields of JSON, hold what; null leaves it to ingest-service
 */
record Sender(
        Api api,
        Retry retry,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String columns) {

    /** What became of it. */
    sealed interface Outcome {
        record Taken(ArticleReceipt receipt) implements Outcome {}

        /**
         * Not an article, or not one that is wanted.
         *
         * @param code of the problem; null when it did not get as far as the API
         */
        record Refused(String reason, @Nullable String code) implements Outcome {}

        /** Nobody took it in, and nobody refused it. */
        record GaveUp(String reason) implements Outcome {}

        /** There is no article in it, and nothing is wrong with that. */
        record Nothing() implements Outcome {}
    }

    /** As the report names the file that several are sent in. */
    private static final String LINES = "articles.jsonl";

    private static final String NO_ARTICLE = "archive-without-articles";

    Outcome send(Piece piece) throws InterruptedException {
        return switch (piece) {
            case Piece.Marked marked -> send(marked.piece());
            case Piece.Unusable unusable -> new Outcome.Refused(unusable.reason(), null);
            case Piece.InJson json -> submission(json);
            case Piece.InFile file -> file(file.file());
            case Piece.InMemory memory -> upload(memory.filename(), memory.content());
            case Piece.Row row -> upload(row.filename(), row.content());
            case Piece.Crawled record -> crawled(record);
        };
    }

    /**
     * Several pieces in JSON, as one upload; what became of each, in their order.
     *
     * @param pieces more than one, all in JSON
     */
    List<Outcome> send(List<Piece> pieces) throws InterruptedException {
        if (url != null) {
            // It goes with one article alone, and the API says so.
            return each(pieces);
        }
        IdentityHashMap<Piece, Outcome> outcomes = new IdentityHashMap<>();
        StringBuilder lines = new StringBuilder();
        List<Piece> sent = new ArrayList<>();
        for (Piece piece : pieces) {
            try {
                lines.append(Api.JSON.writeValueAsString(Api.JSON.readTree(json(piece))))
                        .append('\n');
                sent.add(piece);
            } catch (JsonProcessingException notJson) {
                outcomes.put(piece, new Outcome.Refused("is not JSON: " + notJson.getOriginalMessage(), null));
            }
        }
        if (!sent.isEmpty()) {
            Map<String, Outcome> byLine = repeat(
                    () -> post(new UploadForm().file(LINES, utf8(lines.toString()))),
                    Sender::byLine,
                    one -> Map.of("", one));
            Outcome others = byLine.getOrDefault("", new Outcome.GaveUp("the API said nothing of it"));
            for (int line = 0; line < sent.size(); line++) {
                outcomes.put(sent.get(line), byLine.getOrDefault(LINES + ":" + (line + 1), others));
            }
        }
        return pieces.stream()
                .map(piece -> Objects.requireNonNull(outcomes.get(piece)))
                .toList();
    }

    private List<Outcome> each(List<Piece> pieces) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Piece piece : pieces) {
            outcomes.add(send(piece));
        }
        return outcomes;
    }

    private static String json(Piece piece) {
        return switch (piece) {
            case Piece.Marked marked -> json(marked.piece());
            case Piece.InJson inJson -> inJson.json();
            case Piece.InFile _, Piece.InMemory _, Piece.Row _, Piece.Crawled _, Piece.Unusable _ ->
                throw new IllegalArgumentException(piece.origin());
        };
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What became of each line, by its name in the report; of all of them alike, under no name. */
    private static Map<String, Outcome> byLine(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400 && !answer.body().contains("\"refused\"")) {
            return Map.of("", refused(Api.problem(answer)));
        }
        UploadReport report = Api.JSON.treeToValue(Api.JSON.readTree(answer.body()), UploadReport.class);
        Map<String, Outcome> lines = new HashMap<>();
        report.accepted().forEach(receipt -> lines.put(String.valueOf(receipt.filename()), new Outcome.Taken(receipt)));
        report.refused().forEach(refusal -> lines.put(refusal.filename(), refused(refusal.problem())));
        return lines;
    }

    /** Looked at beforehand: so its own trouble is told from that of the API. */
    private Outcome file(Path file) throws InterruptedException {
        String name = file.getFileName().toString();
        try (InputStream readable = Files.newInputStream(file)) {
            readable.read();
        } catch (IOException unreadable) {
            return new Outcome.Refused(Trouble.of(unreadable), null);
        }
        return repeat(() -> post(new UploadForm().file(name, BodyPublishers.ofFile(file))));
    }

    private Outcome upload(String filename, ByteBuffer content) throws InterruptedException {
        return repeat(() -> post(new UploadForm().file(filename, content)));
    }

    private HttpResponse<String> post(UploadForm form) throws IOException, InterruptedException {
        form.field("outlet", outlet).field("url", url).field("columns", columns);
        return api.post("articles", form.contentType(), form.body());
    }

    private Outcome crawled(Piece.Crawled record) throws InterruptedException {
        Outcome outcome = upload("record.warc", record.content());
        return outcome instanceof Outcome.Refused refused && NO_ARTICLE.equals(refused.code())
                ? new Outcome.Nothing()
                : outcome;
    }

    private Outcome submission(Piece.InJson piece) throws InterruptedException {
        if (columns != null) {
            return upload("article.json", ByteBuffer.wrap(piece.json().getBytes(StandardCharsets.UTF_8)));
        }
        try {
            JsonNode article = Api.JSON.readTree(piece.json());
            if (!(article instanceof ObjectNode object)) {
                return new Outcome.Refused("is not a JSON object with the fields of an article", null);
            }
            addMissing(object, "outlet", outlet);
            addMissing(object, "url", url);
            String body = Api.JSON.writeValueAsString(object);
            return repeat(() -> api.post("articles", "application/json", BodyPublishers.ofString(body)));
        } catch (JsonProcessingException notJson) {
            return new Outcome.Refused("is not JSON: " + notJson.getOriginalMessage(), null);
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

    /** Makes something of an answer. */
    private interface Reading<T> {
        T of(HttpResponse<String> answer) throws IOException;
    }

    private Outcome repeat(Attempt attempt) throws InterruptedException {
        return repeat(attempt, Sender::outcome, outcome -> outcome);
    }

    /** @param other makes of an outcome without an answer what is wanted */
    private <T> T repeat(Attempt attempt, Reading<T> reading, Function<Outcome, T> other) throws InterruptedException {
        for (int failed = 1; ; failed++) {
            String trouble;
            Optional<Long> asked = Optional.empty();
            try {
                HttpResponse<String> answer = attempt.make();
                if (!Retry.worthIt(answer.statusCode())) {
                    return reading.of(answer);
                }
                trouble = Api.problem(answer).detail() + " ["
                        + Api.problem(answer).code() + "]";
                asked = retryAfter(answer);
            } catch (JsonProcessingException foreign) {
                return other.apply(new Outcome.Refused("the API did not answer in JSON; is it one of Onrecord?", null));
            } catch (IOException away) {
                trouble = "the API did not answer: " + away;
            }
            Optional<Duration> pause = retry.pause(failed, asked);
            if (pause.isEmpty()) {
                return other.apply(new Outcome.GaveUp(trouble + " (" + failed + " attempts)"));
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
            return refused(Api.problem(answer));
        }
        JsonNode body = Api.JSON.readTree(answer.body());
        if (!body.has("accepted")) {
            return new Outcome.Taken(Api.JSON.treeToValue(body, ArticleReceipt.class));
        }
        UploadReport report = Api.JSON.treeToValue(body, UploadReport.class);
        if (report.accepted().isEmpty()) {
            return refused(report.refused().getFirst().problem());
        }
        return new Outcome.Taken(report.accepted().getFirst());
    }

    private static Outcome refused(Problem problem) {
        return new Outcome.Refused(String.valueOf(problem.detail()), problem.code());
    }
}

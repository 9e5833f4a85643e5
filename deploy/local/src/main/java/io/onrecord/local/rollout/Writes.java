package io.onrecord.local.rollout;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.api.Api;
import io.onrecord.local.audit.Receipts;
import io.onrecord.local.load.Piece;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Hands articles in, one a request, and each again until it has its answer; keeps how often it was turned away, and when. */
final class Writes {
    private static final int PAUSE = 500;
    private static final int CREATED = 201;
    private static final int KNOWN = 200;
    private static final int REFUSED = 422;

    private final Api api;
    private final List<Piece> pieces;
    private final Supplier<Phase> phase;
    private final Receipts receipts = new Receipts();
    private final Map<Phase, Map<String, Integer>> turnedAway = new EnumMap<>(Phase.class);

    /**
     * Sends nothing yet.
     *
     * @param api signed in as somebody who may
     * @param pieces as many as will be sent at most
     * @param phase the present one
     */
    Writes(Api api, List<Piece> pieces, Supplier<Phase> phase) {
        this.api = api;
        this.pieces = List.copyOf(pieces);
        this.phase = phase;
    }

    int most() {
        return pieces.size();
    }

    void send(int number) {
        Piece piece = pieces.get(number);
        if (!(piece instanceof Piece.InJson article)) {
            throw new IllegalArgumentException("not a submission in JSON: " + piece.origin());
        }
        try {
            Optional<String> trouble = once(article);
            while (trouble.isPresent()) {
                note(trouble.get());
                Thread.sleep(PAUSE);
                trouble = once(article);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> once(Piece.InJson article) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    api.post("articles", "application/json", BodyPublishers.ofString(article.json()));
            switch (answer.statusCode()) {
                case CREATED, KNOWN -> receipts.taken(article, Api.JSON.readValue(answer.body(), ArticleReceipt.class));
                case REFUSED -> receipts.refused(article, Api.problem(answer).code());
                default -> {
                    return Optional.of("answered " + answer.statusCode() + " "
                            + Api.problem(answer).code());
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(failure.toString());
        }
    }

    Receipts receipts() {
        return receipts;
    }

    private synchronized void note(String trouble) {
        turnedAway.computeIfAbsent(phase.get(), any -> new TreeMap<>()).merge(trouble, 1, Integer::sum);
    }

    /** Why, by how often; to be asked when all is over. */
    synchronized Map<Phase, Map<String, Integer>> turnedAway() {
        return new EnumMap<>(turnedAway);
    }
}

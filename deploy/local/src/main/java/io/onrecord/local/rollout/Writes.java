package io.onrecord.local.rollout;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.api.Api;
import io.onrecord.local.audit.Receipts;
import io.onrecord.local.load.Piece;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Hands articles in, one a request, and each again until it has its answer; keeps how often it was turned away, and when. */
final class Writes {
    private static final int PAUSE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MILLI = 1e6;
    private static final int CREATED = 201;
    private static final int KNOWN = 200;
    private static final int REFUSED = 422;

    private final Api api;
    private final IntFunction<Piece> pieces;
    private final Supplier<Phase> phase;
    private final Receipts receipts = new Receipts();
    private final Map<Phase, Map<String, Integer>> turnedAway = new EnumMap<>(Phase.class);
    private final Queue<Double> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /**
     * Sends nothing yet.
     *
     * @param api signed in as somebody who may
     * @param pieces by number, from 0
     * @param phase the present one
     */
    Writes(Api api, IntFunction<Piece> pieces, Supplier<Phase> phase) {
        this.api = api;
        this.pieces = pieces;
        this.phase = phase;
    }

    /**
     * Sends it until it has its answer, or for two minutes.
     *
     * @param due when it was to be sent, as {@link System#nanoTime} has it
     */
    void send(int number, long due) {
        Piece piece = pieces.apply(number);
        if (!(piece instanceof Piece.InJson article)) {
            throw new IllegalArgumentException("not a submission in JSON: " + piece.origin());
        }
        try {
            while (System.nanoTime() - due < PATIENCE.toNanos()) {
                Phase sent = phase.get();
                Optional<String> trouble = once(article);
                if (trouble.isEmpty()) {
                    times.add((System.nanoTime() - due) / MILLI);
                    return;
                }
                note(sent, trouble.get());
                Thread.sleep(PAUSE);
            }
            unanswered.incrementAndGet();
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

    private synchronized void note(Phase sent, String trouble) {
        turnedAway.computeIfAbsent(sent, any -> new TreeMap<>()).merge(trouble, 1, Integer::sum);
    }

    /** From when each was to be sent to its answer, in milliseconds. */
    List<Double> times() {
        return List.copyOf(times);
    }

    /** How many had none after all. */
    int unanswered() {
        return unanswered.get();
    }
    /** Why, by how often; to be asked when all is over. */
    synchronized Map<Phase, Map<String, Integer>> turnedAway() {
        return new EnumMap<>(turnedAway);
    }
}

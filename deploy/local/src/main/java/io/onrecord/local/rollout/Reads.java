package io.onrecord.local.rollout;

import io.onrecord.local.benchmark.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Asks for pages and lists, and keeps how long each answer took. Nothing is asked twice, as long as the JVM does not do so by itself
 * ({@code jdk.httpclient.redirects.retrylimit=1}): an answer that fails has failed.
 */
final class Reads {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MILLI = 1e6;

    private final HttpClient http;
    private final String address;
    private final List<String> paths;
    private final Supplier<Phase> phase;
    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();

    /**
     * One answer.
     *
     * @param millis since it was to be asked
     * @param trouble what was wrong with it; empty when nothing was
     */
    record Answer(Phase phase, double millis, Optional<String> trouble) {}

    /**
     * Asks nothing yet.
     *
     * @param paths asked in turn, at least one
     * @param phase the present one
     */
    Reads(HttpClient http, String address, List<String> paths, Supplier<Phase> phase) {
        this.http = http;
        this.address = address;
        this.paths = List.copyOf(paths);
        this.phase = phase;
    }

    void ask(int number, long due) {
        Phase now = phase.get();
        String path = paths.get(number % paths.size());
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        Optional<String> trouble;
        try {
            int status = http.send(question, BodyHandlers.ofByteArray()).statusCode();
            trouble = status == 200 ? Optional.empty() : Optional.of(path + " answered " + status);
        } catch (IOException failure) {
            trouble = Optional.of(path + ": " + failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        answers.add(new Answer(now, (System.nanoTime() - due) / MILLI, trouble));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    static List<Answer> during(Phase phase, List<Answer> answers) {
        return answers.stream().filter(answer -> answer.phase() == phase).toList();
    }

    static Optional<Percentiles> times(List<Answer> answers) {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Percentiles(answers.stream().map(Reads::felt).toList()));
    }

    /** A failure is no quick answer: it counts as if somebody had waited in vain for as long as they would. */
    private static double felt(Answer answer) {
        return answer.trouble().isPresent() ? PATIENCE.toMillis() : answer.millis();
    }

    /** What was wrong, by how often. */
    static Map<String, Integer> troubles(List<Answer> answers) {
        Map<String, Integer> troubles = new TreeMap<>();
        for (Answer answer : answers) {
            answer.trouble().ifPresent(trouble -> troubles.merge(trouble, 1, Integer::sum));
        }
        return troubles;
    }
}

package io.onrecord.local.rollout;

import io.onrecord.local.benchmark.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run came to.
 *
 * @param took how long everything was being restarted
 * @param restarts how long each process took until it was ready again
 * @param asked how many reads there were
 * @param answers to them
 * @param turnedAway why those who sent an article had to send it again, by how often
 * @param faults what is wrong with the record, by how often
 */
public record RolloutFindings(
        RolloutSettings settings,
        Duration took,
        Map<String, Duration> restarts,
        int asked,
        List<Reads.Answer> answers,
        Map<Phase, Map<String, Integer>> turnedAway,
        Articles articles,
        Map<String, Long> faults) {
    private static final double MILLIS = 1_000;

    /**
     * What became of the articles.
     *
     * @param accepted each once
     * @param refused and told so
     * @param unanswered those without any answer after two minutes
     * @param extracted what the record says of them
     * @param millis from when each was to be sent to its answer
     */
    public record Articles(long accepted, long refused, long unanswered, long extracted, List<Double> millis) {}

    /** Of a read, in milliseconds, for 99 of 100. */
    static final double SLOWEST = 300;

    /**
     * Whether nothing was lost, no read failed, no article was turned away but by a database that was not there, and reading stayed
     * quick while something was being restarted.
     */
    public boolean good() {
        return asked == answers.size()
                && Reads.troubles(answers).isEmpty()
                && articles.unanswered() == 0
                && faults.values().stream().allMatch(times -> times == 0)
                && List.of(Phase.values()).stream()
                        .filter(phase -> !phase.mayTurnAway())
                        .noneMatch(turnedAway::containsKey)
                && Reads.times(whileRestarted())
                        .filter(times -> times.at(99) <= SLOWEST)
                        .isPresent();
    }

    private List<Reads.Answer> whileRestarted() {
        return answers.stream().filter(answer -> answer.phase().disturbs()).toList();
    }

    private Map<String, Integer> troubles(Phase phase) {
        return Reads.troubles(Reads.during(phase, answers));
    }

    /** As tables in Markdown. */
    public String table() {
        List<String> rows = new ArrayList<>(List.of("| what | figure |", "|---|---|"));
        row(rows, "restarted", restarts.size() + " processes in " + seconds(took));
        row(
                rows,
                "from the signal until it is ready again",
                restarts.entrySet().stream()
                        .map(one -> one.getKey() + " " + seconds(one.getValue()))
                        .collect(Collectors.joining(", ")));
        row(rows, "articles a second, reads a second", settings.articlesPerSecond() + ", " + settings.readsPerSecond());
        row(rows, "articles accepted", articles.accepted());
        row(rows, "refused and told so", articles.refused());
        row(rows, "extracted", articles.extracted());
        row(rows, "articles without an answer", articles.unanswered());
        times(whileRestarted())
                .ifPresent(times -> row(rows, "reads while something is restarted: p50, p99, slowest", times));
        if (!articles.millis().isEmpty()) {
            row(rows, "articles sent, until their answer: p50, p99, slowest", said(new Percentiles(articles.millis())));
        }
        row(rows, "reads without an answer", asked - answers.size());
        faults.forEach((what, times) -> row(rows, what, times));
        row(rows, "outcome", good() ? "good" : "BAD");
        return String.join("\n", rows) + "\n\n" + phases();
    }

    private String phases() {
        List<String> rows = new ArrayList<>(List.of(
                "| while restarted | reads | p50, p99, slowest | reads that failed | articles told to come again |",
                "|---|---|---|---|---|"));
        for (Phase phase : Phase.values()) {
            List<Reads.Answer> own = Reads.during(phase, answers);
            rows.add("| " + phase.label() + " | " + own.size() + " | "
                    + times(own).orElse("") + " | " + counted(troubles(phase)) + " | "
                    + counted(turnedAway.getOrDefault(phase, Map.of())) + " |");
        }
        return String.join("\n", rows) + "\n";
    }

    private static Optional<String> times(List<Reads.Answer> answers) {
        return Reads.times(answers).map(RolloutFindings::said);
    }

    private static String said(Percentiles times) {
        return String.format(Locale.ROOT, "%.0f, %.0f, %.0f ms", times.at(50), times.at(99), times.at(100));
    }

    private static String counted(Map<String, Integer> troubles) {
        int sum = troubles.values().stream().mapToInt(Integer::intValue).sum();
        return sum == 0
                ? "0"
                : sum + " ("
                        + troubles.entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining("; "))
                        + ")";
    }

    private static void row(List<String> rows, String what, Object figure) {
        rows.add("| " + what + " | " + figure + " |");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}

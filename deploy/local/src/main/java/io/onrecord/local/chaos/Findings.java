package io.onrecord.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param noDisk why no disk was filled; null when they were
 * @param expectedRefusals how many articles were made to be refused
 * @param sending until the last answer
 * @param reading until nothing was left to do
 * @param poison what became of it, in words
 * @param answered whether every poisoned message became a letter with a reason, and was answered
 * @param memory the most each process held, in MB
 * @param faults what is wrong with the record, by how often
 */
public record Findings(
        ChaosSettings settings,
        Done done,
        @Nullable String noDisk,
        long accepted,
        long distinct,
        long refused,
        long expectedRefusals,
        long read,
        Duration sending,
        Duration reading,
        String poison,
        boolean answered,
        Map<String, Long> memory,
        Map<String, Long> faults) {
    private static final double MILLIS = 1_000;

    /** More than any of them needs with its heap full, and far less than a machine has. */
    static final long MOST_MEGABYTES = 1_500;

    /** What was done to the processes. */
    public record Done(
            Map<String, Integer> kills,
            Map<String, Integer> kinds,
            int repeatedMessages,
            Map<String, Duration> recoveries) {
        static Done of(Tally tally) {
            Map<String, Integer> kills = new java.util.TreeMap<>();
            tally.kills().forEach((victim, times) -> kills.put(victim.process(), times));
            return new Done(kills, tally.kinds(), tally.repeatedMessages(), tally.recoveries());
        }
    }

    /** Whether nothing was lost, doubled or left, everybody was told, and no process grew without bound. */
    public boolean good() {
        return faults.values().stream().allMatch(times -> times == 0)
                && refused == expectedRefusals
                && answered
                && memory.values().stream().allMatch(megabytes -> megabytes <= MOST_MEGABYTES);
    }

    /** As a table in Markdown. */
    public String table() {
        List<String> rows = new ArrayList<>(List.of("| what | figure |", "|---|---|"));
        row(rows, "seed, articles sent", settings.seed() + ", " + settings.articles());
        row(rows, "kills", sum(done.kills()) + " (" + list(done.kills()) + ")");
        row(rows, "faults of each kind", list(done.kinds()));
        row(rows, "disk full", noDisk == null ? "of Kafka and of Postgres" : "left out: " + noDisk);
        row(rows, "announcements sent again, out of order", done.repeatedMessages());
        row(rows, "accepted", accepted + ", " + distinct + " articles");
        row(rows, "refused and told so", refused + " of " + expectedRefusals);
        row(rows, "extracted", read);
        row(rows, "poison", poison + (answered ? ", each with its reason" : "; NOT all answered"));
        row(rows, "articles accepted", perSecond(accepted + refused, sending));
        row(rows, "articles extracted, from the first sent to nothing left to do", perSecond(distinct, reading));
        done.recoveries()
                .forEach((kind, longest) -> row(rows, "longest until all is ready after: " + kind, seconds(longest)));
        memory.forEach((name, megabytes) -> row(rows, "peak memory of " + name, megabytes + " MB"));
        faults.forEach((what, times) -> row(rows, what, times));
        row(rows, "outcome", good() ? "good" : "BAD");
        return String.join("\n", rows) + "\n";
    }

    private static void row(List<String> rows, String what, Object figure) {
        rows.add("| " + what + " | " + figure + " |");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String list(Map<String, Integer> counts) {
        StringJoiner list = new StringJoiner(", ");
        counts.forEach((name, times) -> list.add(name + " " + times));
        return list.toString();
    }

    private static String perSecond(long count, Duration taken) {
        return String.format(Locale.ROOT, "%.1f /s", count * MILLIS / Math.max(1, taken.toMillis()));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}

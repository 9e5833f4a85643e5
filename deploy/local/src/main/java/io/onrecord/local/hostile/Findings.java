package io.onrecord.local.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of it all.
 *
 * @param rows by family
 * @param troubles what did not end as it should have, in words; some of it when it is much
 * @param bad how much that is
 * @param contacts of listeners that nobody may ask
 * @param listeners how many of these there were
 * @param heap of the service, of {@code heapLimit} MiB
 * @param took all together
 */
public record Findings(
        Map<String, Tally.Row> rows,
        List<String> troubles,
        long bad,
        long contacts,
        int listeners,
        Heap heap,
        int heapLimit,
        Duration took) {

    /** Whether nothing did any harm. */
    public boolean good() {
        return bad == 0 && contacts == 0;
    }

    /** How many were tried. */
    public long cases() {
        return rows.values().stream().mapToLong(Tally.Row::cases).sum();
    }

    /** How many of them were not alike. */
    public long different() {
        return rows.values().stream().mapToLong(Tally.Row::different).sum();
    }

    /** A table in Markdown, and what else there is to say. */
    public String table() {
        StringBuilder table = new StringBuilder(
                "| family | inputs | of these different | answers | turned away, and sent again | slowest | failures | over 5 s beside others | hangs | not as it should be |\n|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach((family, row) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %s | %d | %.1f s | %d | %d | %d | %d |%n",
                family,
                row.cases(),
                row.different(),
                answers(row),
                row.turnedAway(),
                row.slowest().toMillis() / 1000.0,
                row.failures(),
                row.slow(),
                row.hangs(),
                row.notAsWanted())));
        table.append(String.format(
                Locale.ROOT,
                "%n%,d inputs, %,d of them different, in %d s; %d contacts of %d listeners; heap at most %d of %d MiB, at most %d after a collection.%n",
                cases(),
                different(),
                took.toSeconds(),
                contacts,
                listeners,
                heap.peak(),
                heapLimit,
                heap.left()));
        troubles.forEach(trouble -> table.append("- ").append(trouble).append('\n'));
        return table.toString();
    }

    private static String answers(Tally.Row row) {
        return row.answers().entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .collect(Collectors.joining(", "));
    }
}

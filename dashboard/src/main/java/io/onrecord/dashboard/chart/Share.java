package io.onrecord.dashboard.chart;

import io.onrecord.dashboard.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chart that lies on its side.
 *
 * @param href the statements that make it up; null when they cannot be listed
 * @param width of the longest row's width
 */
public record Share(String label, @Nullable String href, long count, String width) {

    /** A row before it is known how long the others are. */
    public record Row(String label, @Nullable String href, long count) {}

    public static List<Share> of(List<Row> rows) {
        long longest = rows.stream().mapToLong(Row::count).max().orElse(1);
        return rows.stream()
                .map(row -> new Share(row.label(), row.href(), row.count(), percent(row.count(), longest)))
                .toList();
    }

    public String number() {
        return Words.number(count);
    }

    private static String percent(long count, long longest) {
        return Across.percent(Across.FULL * count / Math.max(1, longest));
    }
}

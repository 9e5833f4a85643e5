package io.onrecord.query.count;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Counts.Bin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statements by day.
 *
 * @param undated statements without a day
 */
record Series(NavigableMap<LocalDate, Long> days, long undated) {
    static Series of(List<Tally> tallies) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        long undated = 0;
        for (Tally tally : tallies) {
            if (tally.day() == null) {
                undated += tally.statements();
            } else if (tally.statements() > 0) {
                days.merge(tally.day(), tally.statements(), Long::sum);
            }
        }
        return new Series(days, undated);
    }

    /**
     * In bins, the empty ones too. The first and the last are cut at {@code from} and {@code to}, so that a bin's own days
     * as a filter list just what it counts.
     *
     * @param from null: the first day that has a statement
     * @param to null: the last day that has one
     * @param today the only day of a series that has neither bounds nor statements
     */
    Counts counts(Step step, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first =
                from != null ? from : days.isEmpty() ? (to != null ? to : today) : earlier(days.firstKey(), to);
        LocalDate last = to != null ? to : days.isEmpty() ? first : later(days.lastKey(), first);
        List<Bin> bins = bins(step, first, last);
        return new Counts(
                step.word(),
                first,
                last,
                bins,
                bins.stream().mapToLong(Bin::statements).sum(),
                undated,
                List.of());
    }

    private List<Bin> bins(Step step, LocalDate from, LocalDate to) {
        List<Range> ranges = step.ranges(from, to);
        SequencedMap<LocalDate, Long> sums = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : days.subMap(from, true, to, true).entrySet()) {
            sums.merge(step.startOf(day.getKey()), day.getValue(), Long::sum);
        }
        List<Bin> bins = new ArrayList<>();
        for (Range range : ranges) {
            bins.add(new Bin(range.start(), range.end(), sums.getOrDefault(step.startOf(range.start()), 0L)));
        }
        return bins;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate bound) {
        return bound == null || day.isBefore(bound) ? day : bound;
    }

    private static LocalDate later(LocalDate day, LocalDate bound) {
        return day.isAfter(bound) ? day : bound;
    }

    /** Statements of one day; null is undated. */
    record Tally(@Nullable LocalDate day, long statements) {}
}

package io.onrecord.query.named;

import io.onrecord.contracts.api.Named.Bin;
import io.onrecord.query.compare.Wilson;
import io.onrecord.query.count.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles by day, and those of no sure day. */
record NamedDays(NavigableMap<LocalDate, Articles> days, Articles undated) {

    /** How many name somebody, and how many of them quote. */
    record Articles(long named, long quoted) {
        static final Articles NONE = new Articles(0, 0);

        Articles plus(Articles other) {
            return new Articles(named + other.named, quoted + other.quoted);
        }
    }

    /** Those of one day; null is undated. */
    record Row(@Nullable LocalDate day, Articles articles) {}

    static NamedDays of(List<Row> rows) {
        NavigableMap<LocalDate, Articles> days = new TreeMap<>();
        Articles undated = Articles.NONE;
        for (Row row : rows) {
            if (row.day() == null) {
                undated = undated.plus(row.articles());
            } else {
                days.merge(row.day(), row.articles(), Articles::plus);
            }
        }
        return new NamedDays(days, undated);
    }

    /**
     * The first day to count.
     *
     * @param from what was asked for; null: the first that has an article
     * @param to the last asked for, which stands in where there is no article
     */
    LocalDate first(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from != null) {
            return from;
        }
        return days.isEmpty() ? (to != null ? to : today) : days.firstKey();
    }

    LocalDate last(@Nullable LocalDate to, LocalDate first) {
        if (to != null) {
            return to;
        }
        return days.isEmpty() ? first : days.lastKey();
    }

    List<Bin> bins(Step by, LocalDate from, LocalDate to) {
        return by.ranges(from, to).stream()
                .map(days -> bin(days.start(), days.end()))
                .toList();
    }

    Bin bin(LocalDate start, LocalDate end) {
        Articles some = days.subMap(start, true, end, true).values().stream().reduce(Articles.NONE, Articles::plus);
        return new Bin(start, end, some.named(), some.quoted(), Wilson.share(some.quoted(), some.named()));
    }
}

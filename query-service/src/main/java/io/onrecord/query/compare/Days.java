package io.onrecord.query.compare;

import io.onrecord.contracts.api.Compared.Bin;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much was said by day, and on no sure day. */
record Days(NavigableMap<LocalDate, Tally> days, Tally undated) {

    /** Utterances, and statements with the copies. */
    record Tally(long echoes, long statements) {
        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(echoes + other.echoes, statements + other.statements);
        }
    }

    /** What the record says of one item on one day; null is undated. */
    record Row(String item, @Nullable LocalDate day, Tally tally) {}

    static Days of(List<Row> rows) {
        NavigableMap<LocalDate, Tally> days = new TreeMap<>();
        Tally undated = Tally.NOTHING;
        for (Row row : rows) {
            if (row.day() == null) {
                undated = undated.plus(row.tally());
            } else {
                days.merge(row.day(), row.tally(), Tally::plus);
            }
        }
        return new Days(days, undated);
    }

    /** A bin of it, as a part of all. */
    Bin bin(LocalDate start, LocalDate end, Days all) {
        Tally part = between(start, end);
        long whole = all.between(start, end).echoes();
        return new Bin(start, end, part.echoes(), part.statements(), whole, Wilson.share(part.echoes(), whole));
    }

    private Tally between(LocalDate start, LocalDate end) {
        return days.subMap(start, true, end, true).values().stream().reduce(Tally.NOTHING, Tally::plus);
    }
}

package io.onrecord.extract.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the counts counts.
 *
 * @param topic null in the counts that are not by topic
 */
record Count(
        @Nullable LocalDate day,
        @Nullable String outlet,
        @Nullable UUID speaker,
        @Nullable String topic,
        String kind) implements Comparable<Count> {
    /** Any order will do as long as all transactions have the same. */
    private static final Comparator<Count> ORDER = Comparator.comparing(Count::kind)
            .thenComparing(Count::topic, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Count::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Count::outlet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Count::speaker, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Count other) {
        return ORDER.compare(this, other);
    }
}

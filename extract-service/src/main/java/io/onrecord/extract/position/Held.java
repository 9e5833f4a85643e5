package io.onrecord.extract.position;

import io.onrecord.extraction.positions.Stand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A first statement of the record as positions see it.
 *
 * @param version changes whenever the row does; an id alone may come back with other words
 * @param at null when the time of day is not known
 */
record Held(
        UUID id,
        UUID article,
        int ordinal,
        UUID speaker,
        String version,
        LocalDate day,
        @Nullable Instant at,
        Stand stand) {
    /** In time; of those at the same time any, but always the same one. */
    static final Comparator<Held> ORDER = Comparator.comparing(Held::day)
            .thenComparing(Held::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.article().toString())
            .thenComparingInt(Held::ordinal);
}

package io.onrecord.extract.echo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an echo, as far as it matters who carried it first.
 *
 * @param at null when the time of day is not known
 */
record Carried(
        UUID id,
        UUID article,
        int ordinal,
        @Nullable LocalDate day,
        @Nullable Instant at,
        boolean isFirst) {
    /** The first to be published; what is undated last; of those at the same time any, but always the same one. */
    static final Comparator<Carried> ORDER = Comparator.comparing(
                    Carried::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Carried::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> one.article().toString())
            .thenComparingInt(Carried::ordinal);
}

package io.onrecord.ingest.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * An article as it is compared.
 *
 * @param publisher empty when it is not known
 * @param day on which it was published, as far as that is known; else on which it came
 * @param moment at which it was published, as far as that is known; else at which it came
 */
record Piece(UUID id, String publisher, LocalDate day, Instant moment, Wording wording) {
    /** Who came first; the same for everybody who asks. */
    static final Comparator<Piece> BY_AGE =
            Comparator.comparing(Piece::day).thenComparing(Piece::moment).thenComparing(Piece::id);

    boolean hasPublisherOf(Piece other) {
        return !publisher.isEmpty() && publisher.equals(other.publisher);
    }
}

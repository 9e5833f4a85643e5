package io.onrecord.contracts.api;

import io.onrecord.contracts.DatePrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param value ISO 8601 with no more than is known ({@code 2018}, {@code 2018-02}, {@code 2018-02-14}, a date-time); null when unknown
 * @param precision how exactly
 * @param method what told it: a {@link io.onrecord.contracts.PublishedMethod} in lower case with hyphens, or the name of the extraction
 *     rule; {@code unknown} when nothing did
 */
public record PublicationDate(@Nullable String value, DatePrecision precision, String method) {

    /** The moment; null when the time of day is not known. */
    public @Nullable Instant moment() {
        try {
            return value != null && precision == DatePrecision.INSTANT
                    ? OffsetDateTime.parse(value).toInstant()
                    : null;
        } catch (DateTimeException notSoExact) {
            return null;
        }
    }
}

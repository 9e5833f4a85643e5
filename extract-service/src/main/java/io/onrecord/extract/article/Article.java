package io.onrecord.extract.article;

import io.onrecord.contracts.DatePrecision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of an article, as taken in.
 *
 * @param publishedValue ISO 8601, as submitted; null when it was not
 * @param publishedMethod what told that, as the record names it; null when it does not say
 * @param receivedOn the day it was taken in, in UTC
 * @param text cleaned; all offsets are code points of it
 */
public record Article(
        UUID id,
        int version,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String publishedValue,
        DatePrecision publishedPrecision,
        @Nullable String publishedMethod,
        LocalDate receivedOn,
        String text) {

    /** The day that was submitted; an instant counts by its own offset. */
    public @Nullable LocalDate submittedDay() {
        if (publishedValue == null) {
            return null;
        }
        return switch (publishedPrecision) {
            case INSTANT -> OffsetDateTime.parse(publishedValue).toLocalDate();
            case DAY -> LocalDate.parse(publishedValue);
            case MONTH, YEAR, UNKNOWN -> null;
        };
    }
}

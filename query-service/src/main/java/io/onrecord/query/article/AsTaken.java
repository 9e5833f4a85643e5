package io.onrecord.query.article;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.TextMethod;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.query.sql.Row;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from the page of an article beside its text.
 *
 * @param publishedMethod what told the date that came with it; null when none did
 * @param modified when the page says it was last changed; null when that does not
 * @param textMethod how the text was found; null for plain text
 */
public record AsTaken(
        @Nullable String author,
        @Nullable PublishedMethod publishedMethod,
        @Nullable PublicationDate modified,
        @Nullable TextMethod textMethod,
        boolean cutShort) {

    static AsTaken read(Row row) throws SQLException {
        @Nullable String published = row.textOrNull("published_method");
        @Nullable String text = row.textOrNull("text_method");
        return new AsTaken(
                row.textOrNull("author"),
                published == null ? null : PublishedMethod.valueOf(published),
                modified(row),
                text == null ? null : TextMethod.valueOf(text),
                row.flag("cut_short"));
    }

    private static @Nullable PublicationDate modified(Row row) throws SQLException {
        @Nullable String value = row.textOrNull("modified_value");
        return value == null
                ? null
                : new PublicationDate(
                        value,
                        DatePrecision.valueOf(row.text("modified_precision")),
                        row.text("modified_method").toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

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
 * @param version which one it is of
 * @param versions how many there are
 * @param publishedMethod what told the date that came with it; null when none did
 * @param modified when the page says it was last changed; null when that does not
 * @param textMethod how the text was found; null for plain text
 */
public record AsTaken(
        int version,
        int versions,
        @Nullable String author,
        @Nullable PublishedMethod publishedMethod,
        @Nullable PublicationDate modified,
        @Nullable TextMethod textMethod,
        boolean cutShort) {

    static AsTaken read(Row row) throws SQLException {
        @Nullable String published = row.textOrNull("published_method");
        return new AsTaken(
                row.integer("version"),
                row.integer("versions"),
                row.textOrNull("author"),
                published == null ? null : PublishedMethod.valueOf(published),
                modified(row),
                textMethod(row),
                row.flag("cut_short"));
    }

    /** Of a row of {@code article_version}; so is the date. */
    public static @Nullable TextMethod textMethod(Row row) throws SQLException {
        @Nullable String text = row.textOrNull("text_method");
        return text == null ? null : TextMethod.valueOf(text);
    }

    public static @Nullable PublicationDate modified(Row row) throws SQLException {
        @Nullable String value = row.textOrNull("modified_value");
        return value == null
                ? null
                : new PublicationDate(
                        value,
                        DatePrecision.valueOf(row.text("modified_precision")),
                        row.text("modified_method").toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

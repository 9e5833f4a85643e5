package io.onrecord.query.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.CopyOf;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.query.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as read.
 *
 * @param sortKey its day, {@code -infinity} when undated, {@link #UNREAD}
 */
record ArticleRow(String sortKey, ArticleSummary summary) {
    static final String UNREAD = "unread";

    static ArticleRow read(Row row) throws SQLException {
        return new ArticleRow(
                row.text("sort_key"),
                new ArticleSummary(
                        row.id("id"),
                        row.textOrNull("title"),
                        row.textOrNull("outlet"),
                        row.textOrNull("url"),
                        new PublicationDate(
                                row.textOrNull("published_value"),
                                DatePrecision.valueOf(row.text("published_precision")),
                                row.text("published_method")),
                        row.instant("received_at"),
                        ArticleState.valueOf(row.text("state")),
                        row.integer("statements"),
                        copyOf(row),
                        row.number("copies"),
                        null));
    }

    private static @Nullable CopyOf copyOf(Row row) throws SQLException {
        @Nullable UUID first = row.idOrNull("of_id");
        return first == null
                ? null
                : new CopyOf(
                        first,
                        row.textOrNull("first_title"),
                        row.textOrNull("first_outlet"),
                        row.real("share"),
                        row.flag("decided"));
    }
}

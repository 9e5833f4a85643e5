package io.onrecord.contracts.api;

import io.onrecord.contracts.ArticleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param title headline; null when neither the client nor the text gave one
 * @param outlet who published it; null when unknown
 * @param statements how many statements, 0 until extracted
 * @param copyOf of what it is a copy; null when it is none, or was not compared yet
 * @param copies how many articles are copies of it
 * @param match where the words that were searched for stand; null where none were
 */
public record ArticleSummary(
        UUID id,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        PublicationDate published,
        Instant receivedAt,
        ArticleState state,
        int statements,
        @Nullable CopyOf copyOf,
        long copies,
        @Nullable ArticleMatch match) {

    /** One that was not searched for, is no copy and has none. */
    public ArticleSummary(
            UUID id,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String url,
            PublicationDate published,
            Instant receivedAt,
            ArticleState state,
            int statements) {
        this(id, title, outlet, url, published, receivedAt, state, statements, null, 0, null);
    }

    /** The same as a search found it. */
    public ArticleSummary found(ArticleMatch where) {
        return new ArticleSummary(
                id, title, outlet, url, published, receivedAt, state, statements, copyOf, copies, where);
    }
}

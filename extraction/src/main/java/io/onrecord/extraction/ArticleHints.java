package io.onrecord.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the taker-in of an article knows about it apart from its text.
 *
 * @param title the page's headline
 * @param publishedOn the day a feed or page gives
 * @param outlet who published it
 */
public record ArticleHints(
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable String outlet) {
    public static final ArticleHints NONE = new ArticleHints(null, null, null);
}

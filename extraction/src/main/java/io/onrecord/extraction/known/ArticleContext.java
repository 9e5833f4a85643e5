package io.onrecord.extraction.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells about when and where somebody speaks.
 *
 * @param from first day on which it may have been published; null when not known
 * @param to last such day; null when not known
 * @param dateline its place; null when there is none
 */
public record ArticleContext(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String dateline) {
    public static final ArticleContext UNKNOWN = new ArticleContext(null, null, null);

    public static ArticleContext on(LocalDate day) {
        return new ArticleContext(day, day, null);
    }
}

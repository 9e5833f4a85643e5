package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * An article as a client hands it in. Either {@code text} or {@code html} is needed, not both.
 *
 * @param text plain text
 * @param html a page; its article text is taken out
 * @param title headline, when the client knows it
 * @param url where it was published; http or https
 * @param outlet who published it
 * @param publishedAt ISO 8601: a year, a month, a day, or a date-time with offset; the precision is kept
 */
public record ArticleSubmission(
        @Nullable String text,
        @Nullable String html,
        @Nullable String title,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String publishedAt) {}

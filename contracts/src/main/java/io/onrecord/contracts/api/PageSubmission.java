package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * A page that is to be fetched and taken in.
 *
 * @param url where it stands; http or https, on the public internet; never left out
 * @param title headline, when the client knows better than the page
 * @param outlet who published it, likewise
 * @param publishedAt likewise; ISO 8601: a year, a month, a day, or a date-time with offset
 */
public record PageSubmission(
        @Nullable String url,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String publishedAt) {}

package io.onrecord.contracts.api;

import io.onrecord.contracts.FeedText;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is to be followed.
 *
 * @param url where it stands, or a page that names it; never left out of a new one, and not looked at when one is changed
 * @param title what to call it, up to 200 characters; when left out, as it calls itself
 * @param outlet who publishes its articles, up to 200 characters; when left out, as their pages say
 * @param text where the text of its articles is taken from; {@code BEST} when left out
 * @param paused whether it is not asked for now; false when left out
 */
public record FeedSubmission(
        @Nullable String url,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable FeedText text,
        @Nullable Boolean paused) {}

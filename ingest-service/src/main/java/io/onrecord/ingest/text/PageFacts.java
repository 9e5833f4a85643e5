package io.onrecord.ingest.text;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself; nothing of it has been checked.
 *
 * @param title headline
 * @param url the address it wants to be known by
 * @param outlet name of the site
 * @param published when, in whatever form it is written
 */
public record PageFacts(
        @Nullable String title,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String published) {

    public static final PageFacts NONE = new PageFacts(null, null, null, null);
}

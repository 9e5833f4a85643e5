package io.onrecord.ingest.syndication;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found at an address that somebody gave as a feed's. */
public sealed interface Reading {
    /**
     * A feed.
     *
     * @param title as it calls itself; null when it does not
     * @param site address of the site that it is of; null when it does not say
     * @param items in the order of the feed
     * @param leftOut items that were not read, as there are more than any feed needs
     * @param asks how long to leave it alone between two polls, as it asks; null when it does not
     */
    record Feed(
            Format format,
            @Nullable String title,
            @Nullable String site,
            List<Item> items,
            int leftOut,
            @Nullable Duration asks)
            implements Reading {}

    /**
     * A list of sitemaps.
     *
     * @param sitemaps their addresses, the one changed last first
     */
    record Index(List<String> sitemaps) implements Reading {}

    /**
     * A page.
     *
     * @param feeds the addresses of the feeds that it names, in its order; empty when it names none
     */
    record Page(List<String> feeds) implements Reading {}

    /**
     * None of these.
     *
     * @param why in words
     */
    record Nothing(String why) implements Reading {}

    /** What a feed is written in. */
    enum Format {
        RSS("RSS"),
        ATOM("Atom"),
        JSON_FEED("JSON Feed"),
        SITEMAP("sitemap");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        /** As people call it. */
        public String words() {
            return words;
        }
    }
}

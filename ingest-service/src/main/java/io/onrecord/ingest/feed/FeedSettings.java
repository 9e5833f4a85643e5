package io.onrecord.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often feeds are asked, and how much of each is taken in. */
@ConfigMapping(prefix = "onrecord.feeds")
interface FeedSettings {
    /** Whether feeds are polled at all; without it they can be listed and changed. */
    @WithDefault("true")
    boolean poll();

    /** Feeds that there may be. */
    @WithDefault("10000")
    int most();

    /** Between two polls of a feed that has much news; no feed is asked more often. */
    @WithDefault("5m")
    Duration shortest();

    /** Between two polls of a feed that has none, and of one that fails. */
    @WithDefault("24h")
    Duration longest();

    /** From which the interval of a new feed is found. */
    @WithDefault("30m")
    Duration first();

    /** Between two requests to one host that does not ask for more in its robots.txt. */
    @WithDefault("1s")
    Duration pause();

    /** The longest pause between two requests that a host's robots.txt is given. */
    @WithDefault("1m")
    Duration longestPause();

    /** Requests under way at once, each to another host. */
    @WithDefault("16")
    int atOnce();

    /** How often an item whose page cannot be fetched is tried before it is given up. */
    @WithDefault("9")
    int attempts();

    /** The first wait after a page could not be fetched; it doubles each time. */
    @WithDefault("5m")
    Duration retryAfter();

    /** Addresses of a sitemap that were neither published nor changed within this are passed over. */
    @WithDefault("72h")
    Duration sitemapWindow();

    /** How long an item is known again after it was last seen in its feed. */
    @WithDefault("365d")
    Duration rememberFor();

    /** How often to look for what is due. */
    @WithDefault("500ms")
    Duration lookEvery();
}

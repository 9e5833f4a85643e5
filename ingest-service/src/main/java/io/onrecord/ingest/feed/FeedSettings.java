package io.onrecord.ingest.feed;

import io.onrecord.settings.Between;
import io.onrecord.settings.InOrder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often feeds are asked, and how much of each is taken in. */
@InOrder({"shortest", "first", "longest"})
@InOrder({"pause", "longest-pause"})
@ConfigMapping(prefix = "onrecord.feeds")
interface FeedSettings {
    /** Whether feeds are polled at all; without it they can be listed and changed. */
    @WithDefault("true")
    boolean poll();

    /** Feeds that there may be. */
    @WithDefault("10000")
    @Between(from = "1", to = "1000000")
    int most();

    /** Between two polls of a feed that has much news; no feed is asked more often. */
    @WithDefault("5m")
    @Between(from = "10s", to = "7d")
    Duration shortest();

    /** Between two polls of a feed that has none, and of one that fails. */
    @WithDefault("24h")
    @Between(from = "1m", to = "30d")
    Duration longest();

    /** From which the interval of a new feed is found. */
    @WithDefault("30m")
    @Between(from = "10s", to = "30d")
    Duration first();

    /** Between two requests to one host that does not ask for more in its robots.txt. */
    @WithDefault("1s")
    @Between(from = "10ms", to = "1h")
    Duration pause();

    /** The longest pause between two requests that a host's robots.txt is given. */
    @WithDefault("1m")
    @Between(from = "1s", to = "24h")
    Duration longestPause();

    /** Requests under way at once, each to another host. */
    @WithDefault("16")
    @Between(from = "1", to = "1000")
    int atOnce();

    /** How often an item whose page cannot be fetched is tried before it is given up. */
    @WithDefault("9")
    @Between(from = "1", to = "100")
    int attempts();

    /** The first wait after a page could not be fetched; it doubles each time. */
    @WithDefault("5m")
    @Between(from = "10ms", to = "7d")
    Duration retryAfter();

    /** Addresses of a sitemap that were neither published nor changed within this are passed over. */
    @WithDefault("72h")
    @Between(from = "1h", to = "3650d")
    Duration sitemapWindow();

    /** How long an item is known again after it was last seen in its feed. */
    @WithDefault("365d")
    @Between(from = "1d", to = "3650d")
    Duration rememberFor();

    /** How often to look for what is due. */
    @WithDefault("500ms")
    @Between(from = "10ms", to = "1m")
    Duration lookEvery();
}

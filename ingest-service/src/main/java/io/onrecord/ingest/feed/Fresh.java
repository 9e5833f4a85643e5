package io.onrecord.ingest.feed;

import io.onrecord.ingest.syndication.Item;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * An item not seen before, as it is written down.
 *
 * @param passedOver why it is not wanted; null when it is
 */
record Fresh(Item item, @Nullable String passedOver) {
    /** Shorter ones are seldom all of an article, whatever the feed says. */
    private static final int WHOLE_FROM = 600;

    /** Whether the text of the feed looks like all of the article. */
    static boolean isWhole(Item item) {
        return item.content() != null
                && !item.summary()
                && Jsoup.parse(item.content()).text().length() >= WHOLE_FROM;
    }

    /** The host of an address in lower case, with its port if it is not the usual one; empty for none. */
    static String hostOf(@Nullable String address) {
        if (address == null) {
            return "";
        }
        String authority = URI.create(address).getRawAuthority();
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    }
}

package io.onrecord.ingest.feed;

import io.onrecord.ingest.feed.StoredItems.Known;
import io.onrecord.ingest.syndication.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds what has changed about items that were known. */
final class FindChanged {
    /** A feed of which so much has changed at once writes the time of its making everywhere. */
    private static final double INCREDIBLE = 0.5;

    private static final int FEW = 10;

    private FindChanged() {}

    /** Those that are called otherwise, or stand elsewhere, than they did. */
    static Map<Known, Item> renamed(Map<Known, Item> seen) {
        return those(seen, (known, item) -> !ItemKeys.of(item).equals(known.keys()));
    }

    /** Those with whom nothing is left to do, and which the feed says were changed later than it said before. */
    static Map<Known, Item> updated(Map<Known, Item> seen) {
        Map<Known, Item> updated =
                those(seen, (known, item) -> known.settled() && isLater(item.updated(), known.updated()));
        boolean incredible = seen.size() >= FEW && updated.size() > INCREDIBLE * seen.size();
        return incredible ? Map.of() : updated;
    }

    private static boolean isLater(@Nullable String updated, @Nullable String before) {
        if (updated == null || before == null) {
            return updated != null;
        }
        return PassOver.moment(updated).isAfter(PassOver.moment(before));
    }

    private static Map<Known, Item> those(Map<Known, Item> seen, BiPredicate<Known, Item> which) {
        Map<Known, Item> those = new LinkedHashMap<>();
        seen.forEach((known, item) -> {
            if (which.test(known, item)) {
                those.put(known, item);
            }
        });
        return those;
    }
}

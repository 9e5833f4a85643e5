package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.feed.StoredItems.Known;
import io.onrecord.ingest.syndication.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindChangedTest {
    @Test
    void whatIsLaterHasChangedAndWhatIsEarlierOrStillToBeDoneHasNot() {
        Map<Known, Item> seen = new LinkedHashMap<>();
        put(seen, 1, "2024-03-15T10:00:00Z", "2024-03-15T12:00:00Z", true);
        put(seen, 2, "2024-03-15T10:00:00Z", "2024-03-15T12:00:00+03:00", true);
        put(seen, 3, null, "2024-03-15", true);
        put(seen, 4, "2024-03-15", null, true);
        put(seen, 5, "2024-03-15", "2024-03-16", false);
        assertThat(FindChanged.updated(seen).keySet()).extracting(Known::id).containsExactly(1L, 3L);
    }

    @Test
    void aFeedThatSaysNowOfEverythingIsNotBelieved() {
        Map<Known, Item> seen = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            put(seen, i, "2024-03-15T10:00:00Z", "2024-03-15T12:00:00Z", true);
        }
        assertThat(FindChanged.updated(seen)).isEmpty();
    }

    @Test
    void whatIsCalledOtherwiseIsRenamed() {
        Map<Known, Item> seen = new LinkedHashMap<>();
        put(seen, 1, null, null, true);
        seen.put(new Known(2, ItemKeys.of(item("g2", "Old title", null)), null, true), item("g2", "New title", null));
        assertThat(FindChanged.renamed(seen).keySet()).extracting(Known::id).containsExactly(2L);
    }

    private static void put(
            Map<Known, Item> seen, long id, @Nullable String before, @Nullable String now, boolean settled) {
        Item item = item("g" + id, "Title " + id, now);
        seen.put(new Known(id, ItemKeys.of(item), before, settled), item);
    }

    private static Item item(String guid, String title, @Nullable String updated) {
        return new Item(guid, "https://wire.example/" + guid, title, "2024-03-15", updated, null, true);
    }
}

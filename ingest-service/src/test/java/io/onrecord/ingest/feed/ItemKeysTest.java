package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.syndication.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemKeysTest {
    private static final Item KNOWN = item("g1", "https://wire.example/a/", "The harbour stays open", "2024-03-15");

    @Test
    void theAddressDecidesInWhateverSpelling() {
        assertThat(isKnown(item("other", "https://WIRE.example/a?utm_source=rss#top", "Another title", "2024-04-01")))
                .isTrue();
        assertThat(isKnown(item(null, "https://wire.example/b", null, null))).isFalse();
    }

    @Test
    void aGuidHoldsWhenTheAddressOrTheTitleHasChangedButNotBothAndTheDate() {
        assertThat(isKnown(item("g1", "https://wire.example/b", "The harbour stays open", "2024-04-01")))
                .isTrue();
        assertThat(isKnown(item("g1", "https://wire.example/b", "The harbour closes", "2024-03-15")))
                .isTrue();
        assertThat(isKnown(item("g1", null, "The harbour closes", null))).isTrue();
        assertThat(isKnown(item("g1", "https://wire.example/b", "The harbour closes", "2024-04-01")))
                .isFalse();
    }

    @Test
    void aGuidThatSeveralItemsHaveSaysNothing() {
        Item one = item("g1", "https://wire.example/b", "Two", "2024-03-15");
        Item other = item("g1", "https://wire.example/c", "Three", "2024-03-15");
        Map<Item, Optional<String>> found =
                ItemKeys.recognise(List.of(one, other), Map.of("known", ItemKeys.of(KNOWN)));
        assertThat(found.values()).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aLongTitleOfTheSameDateIsTheSameWhereverItHasMoved() {
        assertThat(isKnown(item("g2", "https://proxy.example/x/1", "The Harbour – stays open!", "2024-03-15")))
                .isTrue();
        assertThat(isKnown(item("g2", "https://proxy.example/x/1", "The Harbour stays open", "2024-03-22")))
                .isFalse();
        Map<Item, Optional<String>> found = ItemKeys.recognise(
                List.of(item("g2", "https://wire.example/w2", "Weather", "2024-03-15")),
                Map.of("known", ItemKeys.of(item("g1", "https://wire.example/w1", "Weather", "2024-03-15"))));
        assertThat(found.values()).containsExactly(Optional.empty());
    }

    @Test
    void anItemThatStandsTwiceIsOneAndANamelessOneIsNone() {
        Item again = item("g9", "https://wire.example/a?fbclid=1", "The harbour stays open", null);
        Item nameless = item(null, null, "…", null);
        Map<Item, Optional<String>> found = ItemKeys.recognise(List.of(KNOWN, again, nameless), new LinkedHashMap<>());
        assertThat(found).containsOnlyKeys(KNOWN);
    }

    @Test
    void anAddressThatAllItemsHaveIsNone() {
        Item one = item("g1", "https://wire.example/#1", "One", null);
        Item two = item("g2", "https://wire.example/#2", "Two", null);
        Map<Item, Optional<String>> found = ItemKeys.recognise(List.of(one, two), Map.of());
        assertThat(found).containsOnlyKeys(one.withoutLink(), two.withoutLink());
    }

    private static boolean isKnown(Item item) {
        return ItemKeys.recognise(List.of(item), Map.of("known", ItemKeys.of(KNOWN)))
                .get(item)
                .isPresent();
    }

    private static Item item(
            @Nullable String guid, @Nullable String link, @Nullable String title, @Nullable String published) {
        return new Item(guid, link, title, published, null, null, true);
    }
}

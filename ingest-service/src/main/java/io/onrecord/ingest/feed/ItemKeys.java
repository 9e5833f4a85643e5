package io.onrecord.ingest.feed;

import io.onrecord.ingest.identity.CanonicalUrl;
import io.onrecord.ingest.syndication.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item can be known by again. Feeds change each of these for the same item now and then, and give one guid to many:
 *
 * <ol>
 *   <li>the same address, in one spelling: the same item. An address that several items of a poll have is none
 *   <li>the same guid, if only one item of the feed has it, and the same title or date, or one of the two without an address: the same
 *   <li>the same title of at least four words, and the same date: the same, wherever it has moved
 * </ol>
 *
 * @param guid as written
 * @param link canonical address
 * @param title in lower case, letters and digits alone
 * @param published as {@link Item#published}
 */
record ItemKeys(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable String published) {
    private static final int WORDS_OF_A_TITLE = 4;

    static ItemKeys of(Item item) {
        return new ItemKeys(
                item.guid(),
                item.link() == null ? null : CanonicalUrl.of(item.link()),
                title(item.title()),
                item.published());
    }

    private static @Nullable String title(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String words = written.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? null : words;
    }

    /** Whether there is anything by which to find it. */
    boolean isEmpty() {
        return guid == null && link == null && title == null;
    }

    private boolean isSame(ItemKeys other, boolean guidIsItsOwn) {
        if (link != null && link.equals(other.link)) {
            return true;
        }
        boolean sameTitle = title != null && title.equals(other.title);
        boolean sameDate = published != null && published.equals(other.published);
        if (guidIsItsOwn && guid != null && guid.equals(other.guid)) {
            return sameTitle || sameDate || link == null || other.link == null;
        }
        return sameTitle && sameDate && Objects.requireNonNull(title).split(" ", -1).length >= WORDS_OF_A_TITLE;
    }

    /**
     * Which of the items known of a feed each of its items is.
     *
     * @param items of one poll
     * @param known items with a key of any of these
     * @param <K> a known item
     * @return by item, without an address that it shares with others; an item that stands in the feed twice is there once, and one
     *     that is new has an empty answer
     */
    static <K> Map<Item, Optional<K>> recognise(List<Item> items, Map<K, ItemKeys> known) {
        Set<String> shared = shared(items);
        Map<String, List<K>> found = new HashMap<>();
        known.forEach((each, keys) -> keys.all()
                .forEach(key ->
                        found.computeIfAbsent(key, none -> new ArrayList<>()).add(each)));
        Map<Item, Optional<K>> recognised = new LinkedHashMap<>();
        Map<String, List<ItemKeys>> before = new HashMap<>();
        for (Item item : withOwnLinks(items)) {
            ItemKeys keys = of(item);
            boolean own = keys.guid != null && !shared.contains(keys.guid);
            if (keys.isEmpty() || keys.isAmong(candidates(keys, before), own)) {
                continue;
            }
            keys.all()
                    .forEach(key -> before.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(keys));
            recognised.put(
                    item,
                    candidates(keys, found).stream()
                            .filter(each -> keys.isSame(Objects.requireNonNull(known.get(each)), own))
                            .findFirst());
        }
        return recognised;
    }

    /** Some feeds give the address of their front page to all, or of one page with different anchors. */
    private static List<Item> withOwnLinks(List<Item> items) {
        Map<String, ItemKeys> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Item item : items) {
            ItemKeys keys = of(item);
            if (keys.link != null && first.getOrDefault(keys.link, keys).isOther(keys)) {
                shared.add(keys.link);
            }
            if (keys.link != null) {
                first.putIfAbsent(keys.link, keys);
            }
        }
        return shared.isEmpty()
                ? items
                : items.stream()
                        .map(item -> shared.contains(Objects.requireNonNullElse(of(item).link, ""))
                                ? item.withoutLink()
                                : item)
                        .toList();
    }

    private boolean isOther(ItemKeys other) {
        return !Objects.equals(guid, other.guid) && !Objects.equals(title, other.title);
    }

    private boolean isAmong(Collection<ItemKeys> others, boolean guidIsItsOwn) {
        return others.stream().anyMatch(other -> isSame(other, guidIsItsOwn));
    }

    private static <T> List<T> candidates(ItemKeys keys, Map<String, List<T>> by) {
        return keys.all().stream()
                .flatMap(key -> by.getOrDefault(key, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Guids that several items of a poll have: they say nothing. */
    private static Set<String> shared(List<Item> items) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Item item : items) {
            if (item.guid() != null && !seen.add(item.guid())) {
                shared.add(item.guid());
            }
        }
        return shared;
    }

    /** The one that says most: the address, else the guid, else the title. */
    String main() {
        return link != null ? "l" + link : guid != null ? "g" + guid : "t" + title;
    }

    /** Each with a letter before it, so that they do not meet. */
    List<String> all() {
        return Stream.of(
                        guid == null ? "" : "g" + guid,
                        link == null ? "" : "l" + link,
                        title == null ? "" : "t" + title)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}

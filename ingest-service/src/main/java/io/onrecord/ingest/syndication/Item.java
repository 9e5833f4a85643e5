package io.onrecord.ingest.syndication;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed; nothing of it has been checked but that it fits into the record.
 *
 * @param guid what the feed says identifies it; null when it says nothing
 * @param link whole address of its page; null when it has none
 * @param title without markup; null when it has none
 * @param published ISO 8601, a day or a time with offset; null when it does not say or cannot be read
 * @param updated the same, of its last change
 * @param content its text as HTML, as far as the feed gives it; null when it does not
 * @param summary whether the content is said, or looks, to be no more than the beginning
 */
public record Item(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String content,
        boolean summary) {
    /** The same, of whose page nothing is known. */
    public Item withoutLink() {
        return new Item(guid, null, title, published, updated, content, summary);
    }
}

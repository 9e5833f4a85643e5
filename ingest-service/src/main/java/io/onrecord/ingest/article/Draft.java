package io.onrecord.ingest.article;

import io.onrecord.contracts.TextMethod;
import io.onrecord.ingest.takedown.Down;
import io.onrecord.ingest.text.CleanedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission, checked and cleaned: all that is kept of it.
 *
 * @param id the id it gets if it is a new article
 */
record Draft(
        UUID id,
        Metadata metadata,
        String publisher,
        ContentHash hash,
        Source source,
        CleanedText cleaned,
        Reading reading) {

    /** By what it is known again when it was taken down. */
    Down.Known known() {
        return new Down.Known(metadata.url(), publisher, hash.hex());
    }

    /** What is known about an article beside its text. */
    record Metadata(
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String author,
            PublishedDate published) {}

    /**
     * How a page was read.
     *
     * @param method how its text was found; null for plain text
     * @param cutShort whether a paywall held back the rest
     * @param modified when the page says it was last changed
     */
    record Reading(@Nullable TextMethod method, boolean cutShort, PublishedDate modified) {}
}

package io.onrecord.ingest.article;

import io.onrecord.ingest.text.CleanedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission, checked and cleaned: all that is kept of it.
 *
 * @param id the id it gets if it is a new article
 */
record Draft(UUID id, Metadata metadata, String publisher, ContentHash hash, Source source, CleanedText cleaned) {

    /** What is known about an article beside its text. */
    record Metadata(
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            PublishedDate published) {}
}

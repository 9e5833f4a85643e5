package io.onrecord.contracts.api;

import io.onrecord.contracts.ArticleState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param id the article, the same for the same content or address
 * @param version 1 for a new article, one more for each change of its content
 * @param created false when the record had exactly this already
 * @param state where it is now; watch it at {@code location}
 * @param location path of its state
 * @param filename the uploaded file it came from, when it was one
 * @param note what to know about what was taken in, such as that a paywall holds back the rest; null when there is nothing
 */
public record ArticleReceipt(
        UUID id,
        int version,
        boolean created,
        ArticleState state,
        String location,
        @Nullable String filename,
        @Nullable String note) {}

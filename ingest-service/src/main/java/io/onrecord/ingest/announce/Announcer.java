package io.onrecord.ingest.announce;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;

/** Says on the channel that an article is to be read. */
interface Announcer {
    /**
     * Completes when the message is safe with the broker, or exceptionally when it is not.
     *
     * @param trace what the message belongs to
     */
    CompletableFuture<Void> announce(ArticleAnnounced article, Context trace);
}

package io.onrecord.ingest.announce;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The articles that extraction has not been told of. Who claims one may announce it, and nobody else can claim it for a while:
 * replicas do not announce the same. A claim ends when the article is marked announced, when it changes, or by itself.
 */
interface Unannounced {
    /** Claims those of some articles that are (still) unannounced. */
    List<Pending> claim(Collection<UUID> ids, Duration lasting);

    /** Claims some that have been waiting since before a moment, the longest first. */
    List<Pending> claimWaiting(Instant before, int limit, Duration lasting);

    /**
     * Marks them announced, but for those that changed after they were claimed here: they have to be announced again. So are
     * those whose claim ran out and was taken over.
     */
    void announced(Collection<Pending> articles, Instant at);

    /**
     * Makes those unannounced again that were announced before a moment and that extraction has answered nothing to: Kafka
     * no longer has their message, or never comes to it.
     *
     * @return how many
     */
    int forget(Instant before, int limit);

    /**
     * An article claimed for announcing.
     *
     * @param token changes whenever the article does, and with every claim
     * @param traceparent of the request that had it announced; null when it was not traced
     */
    record Pending(
            UUID id, int version, String token, @Nullable String traceparent) {}
}

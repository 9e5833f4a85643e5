package io.onrecord.ingest.announce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The articles that extraction has not been told of. */
interface Unannounced {
    /** Those of some articles that are (still) unannounced. */
    List<Pending> among(Collection<UUID> ids);

    /** Some that have been waiting since before a moment, the longest first. */
    List<Pending> waitingSince(Instant before, int limit);

    /** Marks them announced, but for those that changed after they were read here: they have to be announced again. */
    void announced(Collection<Pending> articles, Instant at);

    /**
     * Makes those unannounced again that were announced before a moment and that extraction has answered nothing to: Kafka
     * no longer has their message, or never comes to it.
     *
     * @return how many
     */
    int forget(Instant before, int limit);

    /**
     * An article to announce.
     *
     * @param token changes whenever the article does
     */
    record Pending(UUID id, int version, String token) {}
}

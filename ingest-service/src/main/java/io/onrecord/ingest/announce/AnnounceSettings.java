package io.onrecord.ingest.announce;

import io.onrecord.settings.Between;
import io.onrecord.settings.InOrder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles are announced to extraction. The times of Kafka itself are {@code mp.messaging.outgoing.articles.*}. */
@InOrder({"batch", "queue"})
@InOrder({"sweep-after", "unanswered-after"})
@ConfigMapping(prefix = "onrecord.announce")
interface AnnounceSettings {
    /** Articles announced and marked at once. */
    @WithDefault("250")
    @Between(from = "1", to = "10000")
    int batch();

    /** Articles that wait in memory; what does not fit is announced by the sweep. */
    @WithDefault("20000")
    @Between(from = "1", to = "10000000")
    int queue();

    /** How long to wait for Kafka's acknowledgement of a batch; a little more than {@code delivery.timeout.ms}. */
    @WithDefault("15s")
    @Between(from = "1s", to = "10m")
    Duration acknowledgedWithin();

    /** How long a replica has an article to itself that it is announcing: sent and marked well within, even when Kafka is slow. */
    default Duration claimedFor() {
        return acknowledgedWithin().multipliedBy(2);
    }

    /** How often the sweep looks for articles that nobody announced. */
    @WithDefault("5s")
    @Between(from = "100ms", to = "1h")
    Duration sweepEvery();

    /** How long an article is left to the ordinary way before the sweep takes it. */
    @WithDefault("10s")
    @Between(from = "1s", to = "24h")
    Duration sweepAfter();

    /** How long extraction has to answer before an article is announced again: Kafka may have lost or dropped its message. */
    @WithDefault("24h")
    @Between(from = "1m", to = "365d")
    Duration unansweredAfter();

    /** How long a stopping service goes on announcing; the sweep of the next start does what is left. */
    @WithDefault("5s")
    @Between(from = "0s", to = "1m")
    Duration flushWithin();
}

package io.onrecord.query.live;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How new statements are streamed. */
@ConfigMapping(prefix = "onrecord.live")
interface LiveSettings {
    /** Streams open at once in one replica. */
    @WithDefault("64")
    @Between(from = "1", to = "100000")
    int streams();

    /** How often a stream that has nothing to say shows that it is alive; well below the patience of whoever relays it ({@code onrecord.relay-timeout}). */
    @WithDefault("15s")
    @Between(from = "100ms", to = "5m")
    Duration heartbeat();

    /** How often it is looked whether what was heard of can be sent. */
    @WithDefault("500ms")
    @Between(from = "10ms", to = "1m")
    Duration lookEvery();

    /** How long statements wait to be put into their echoes before they are sent without. */
    @WithDefault("10s")
    @Between(from = "0s", to = "10m")
    Duration linkedWithin();

    /** How many missed statements are sent to who comes back; with more there is a gap. */
    @WithDefault("500")
    @Between(from = "0", to = "100000")
    int missed();

    /** How long after it was sent an event can be gone on from. */
    @WithDefault("24h")
    @Between(from = "1m", to = "30d")
    Duration resumable();

    /** How far before that event it is looked for missed statements: not all become visible, or are sent, in the order of their moments. */
    default Duration overlap() {
        return linkedWithin().plusSeconds(5);
    }
}

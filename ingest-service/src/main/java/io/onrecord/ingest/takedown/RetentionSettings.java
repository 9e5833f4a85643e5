package io.onrecord.ingest.takedown;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How long articles are kept. */
@ConfigMapping(prefix = "onrecord.retention")
interface RetentionSettings {
    /** Days that articles are kept after they last came in; for ever when not set. They go with all that came of them. */
    @Between(from = "1", to = "36500")
    OptionalInt days();

    /** How often it is looked for articles that have been kept so long; at most a thousand go at once. */
    @WithDefault("1m")
    @Between(from = "1s", to = "24h")
    Duration every();
}

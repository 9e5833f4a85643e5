package io.onrecord.ingest.takedown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How long articles are kept. */
@ConfigMapping(prefix = "onrecord.retention")
interface RetentionSettings {
    /** Days after an article last came in; for ever when not set. */
    OptionalInt days();

    /** How often it is looked for articles that have been kept so long. */
    @WithDefault("1m")
    Duration every();
}

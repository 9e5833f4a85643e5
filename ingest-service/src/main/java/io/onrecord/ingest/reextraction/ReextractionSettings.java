package io.onrecord.ingest.reextraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles are read again. */
@ConfigMapping(prefix = "onrecord.reextraction")
interface ReextractionSettings {
    /** Articles announced for it and not read yet, at most: new articles never wait for more than these. */
    @WithDefault("100")
    int ahead();

    /** How often some more are announced. */
    @WithDefault("1s")
    Duration every();

    /** How long an article is waited for before it is announced once more. */
    @WithDefault("15m")
    Duration unansweredAfter();
}

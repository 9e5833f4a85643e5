package io.onrecord.ingest.reextraction;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles are read again. */
@ConfigMapping(prefix = "onrecord.reextraction")
interface ReextractionSettings {
    /** Articles announced for it and not read yet, at most: new articles never wait for more than these. */
    @WithDefault("100")
    @Between(from = "1", to = "100000")
    int ahead();

    /** How often some more are announced. */
    @WithDefault("1s")
    @Between(from = "100ms", to = "1h")
    Duration every();

    /** How long an article is waited for before it is announced once more. */
    @WithDefault("15m")
    @Between(from = "1m", to = "30d")
    Duration unansweredAfter();
}

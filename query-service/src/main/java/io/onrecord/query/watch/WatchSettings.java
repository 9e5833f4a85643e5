package io.onrecord.query.watch;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the record is looked at for the figures of {@code /q/metrics}. */
@ConfigMapping(prefix = "onrecord.watch")
interface WatchSettings {
    /** Between two looks at the record; what was seen is told for four times as long, then nothing is until it is seen again. */
    @WithDefault("15s")
    @Between(from = "1s", to = "10m")
    Duration every();
}

package io.onrecord.extract.article;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long reading may take. */
@ConfigMapping(prefix = "onrecord.reading")
public interface ReadingSettings {
    /** An article of which statements, speakers and topics take longer to find has failed, with that as its reason; its thread is stopped. */
    @WithDefault("30s")
    @Between(from = "1s", to = "10m")
    Duration limit();
}

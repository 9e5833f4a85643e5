package io.onrecord.extract.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long reading may take. */
@ConfigMapping(prefix = "onrecord.reading")
public interface ReadingSettings {
    /** An article of which statements, speakers and topics take longer to find is given up, with that as its reason. */
    @WithDefault("30s")
    Duration limit();
}

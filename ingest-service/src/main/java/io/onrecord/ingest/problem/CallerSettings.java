package io.onrecord.ingest.problem;

import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who this service is to browsers. Programs may call it anything. */
@ConfigMapping(prefix = "onrecord.ingest")
interface CallerSettings {
    /** Host names, without port, that it is reached under besides those of loopback: its name in {@code onrecord.ingest-url}. */
    @WithDefault("ingest-service")
    @Fits(Form.HOST)
    List<String> hosts();
}

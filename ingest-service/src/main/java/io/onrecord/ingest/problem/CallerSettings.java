package io.onrecord.ingest.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who this service is to browsers. Programs may call it anything. */
@ConfigMapping(prefix = "onrecord.ingest")
interface CallerSettings {
    /** Host names, without port, that it is reached under besides those of loopback: the front door's way to it. */
    @WithDefault("ingest-service")
    List<String> hosts();
}

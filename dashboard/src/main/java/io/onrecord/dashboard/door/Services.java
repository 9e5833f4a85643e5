package io.onrecord.dashboard.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are that the pages and the front door speak to. */
@ConfigMapping(prefix = "onrecord")
interface Services {
    /** Address of query-service, which answers GET and HEAD. */
    URI queryUrl();

    /** Address of ingest-service, which takes everything that changes the record. */
    URI ingestUrl();

    /** How long a service may stay silent on a relayed request before the client is told so. */
    @WithDefault("60S")
    Duration relayTimeout();
}

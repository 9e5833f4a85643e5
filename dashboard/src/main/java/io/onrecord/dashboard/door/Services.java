package io.onrecord.dashboard.door;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are that the pages and the front door speak to. */
@ConfigMapping(prefix = "onrecord")
interface Services {
    /** Address of query-service, which answers GET and HEAD. */
    @Fits(Form.SERVICE_ADDRESS)
    URI queryUrl();

    /** Address of ingest-service, which takes everything that changes the record. */
    @Fits(Form.SERVICE_ADDRESS)
    URI ingestUrl();

    /** How long a service may stay silent on a relayed request before the client is told so. */
    @WithDefault("60S")
    @Between(from = "1s", to = "1h")
    Duration relayTimeout();
}

package io.onrecord.dashboard.door;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are that the pages and the front door speak to. */
@ConfigMapping(prefix = "onrecord")
interface Services {
    /** Address of query-service, which answers GET and HEAD. */
    URI queryUrl();

    /** Address of ingest-service, which takes everything that changes the record. */
    URI ingestUrl();
}

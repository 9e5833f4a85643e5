package io.onrecord.ingest.retry;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The answer to a retry: it will happen, and where to watch it. */
final class Accepted {
    private Accepted() {}

    static Response at(UUID article) {
        return Response.accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/articles/" + article + "/state")
                .build();
    }
}

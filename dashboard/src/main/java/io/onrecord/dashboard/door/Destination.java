package io.onrecord.dashboard.door;

import java.util.Set;

/**
 * Where a request to {@code /api/*} goes.
 *
 * @param service who answers
 * @param uri path and query there
 */
record Destination(Service service, String uri) {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String STREAM = "/api/v1/statements/live";
    private static final String OPENAPI = "/api/v1/openapi";

    enum Service {
        QUERY,
        INGEST
    }

    static Destination of(String method, String path, String uri) {
        if (path.equals(OPENAPI)) {
            return new Destination(Service.QUERY, "/q/openapi?format=json");
        }
        if (path.equals(OPENAPI + "/ingest")) {
            return new Destination(Service.INGEST, "/q/openapi?format=json");
        }
        return new Destination(READING.contains(method) ? Service.QUERY : Service.INGEST, uri);
    }

    /** Whether its answer has no end, so that it keeps its connection. */
    boolean isStream() {
        return service == Service.QUERY && (uri.equals(STREAM) || uri.startsWith(STREAM + "?"));
    }

    String serviceName() {
        return service == Service.QUERY ? "query-service" : "ingest-service";
    }
}

package io.onrecord.dashboard.door;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request to {@code /api/*} goes.
 *
 * @param service who answers
 * @param path there, without any of the other ways in which the same may be written
 * @param query null where none is asked
 */
record Destination(Service service, String path, @Nullable String query) {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String STREAM = "/api/v1/statements/live";
    /** What the services pass over when they look for who answers. */
    private static final Pattern PASSED_OVER = Pattern.compile(";[^/]*|/+$");

    private static final String OPENAPI = "/api/v1/openapi";

    enum Service {
        QUERY,
        INGEST
    }

    /**
     * By what a request asks.
     *
     * @param path normalised
     */
    static Destination of(String method, String path, @Nullable String query) {
        if (path.equals(OPENAPI)) {
            return new Destination(Service.QUERY, "/q/openapi", "format=json");
        }
        if (path.equals(OPENAPI + "/ingest")) {
            return new Destination(Service.INGEST, "/q/openapi", "format=json");
        }
        return new Destination(READING.contains(method) ? Service.QUERY : Service.INGEST, path, query);
    }

    /** What is asked there: the path that was looked at here, so that nobody finds another in it. */
    String uri() {
        return query == null ? path : path + "?" + query;
    }

    /** Whether its answer has no end, so that it keeps its connection. */
    boolean isStream() {
        return service == Service.QUERY
                && PASSED_OVER.matcher(path).replaceAll("").equals(STREAM);
    }

    String serviceName() {
        return service == Service.QUERY ? "query-service" : "ingest-service";
    }
}

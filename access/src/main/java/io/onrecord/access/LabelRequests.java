package io.onrecord.access;

import io.micrometer.core.instrument.Tags;
import io.onrecord.contracts.api.Addresses;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests are counted by address of the API and known method, whatever a client has sent: it could make up any number of paths
 * and methods, and each would be a time series of its own for ever.
 */
@Singleton
final class LabelRequests implements HttpServerMetricsTagsContributor {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final String OTHER = "other";

    @Override
    public Tags contribute(Context context) {
        HttpServerRequest request = context.request();
        return labels(request.method().name(), request.path());
    }

    /** @param path null when the request has none that can be read */
    static Tags labels(String method, @Nullable String path) {
        return Tags.of(
                "method",
                METHODS.contains(method) ? method : OTHER,
                "uri",
                Objects.requireNonNullElse(path == null ? null : Addresses.templateOf(path), OTHER));
    }
}

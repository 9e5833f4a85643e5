package io.onrecord.dashboard.door;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.onrecord.contracts.api.Addresses;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests are counted as pages, as files of pages, or by address of the API, whatever a client has sent: it could make up any
 * number of paths and methods, and each would be a time series of its own for ever.
 */
@Singleton
final class LabelRequests implements HttpServerMetricsTagsContributor, MeterFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    @Override
    public Tags contribute(Context context) {
        return labels(context.request().method().name(), context.request().path());
    }

    /** @param path null when the request has none that can be read */
    static Tags labels(String method, @Nullable String path) {
        return Tags.of(
                "method", METHODS.contains(method) ? method : "other", "uri", path == null ? "other" : uri(path));
    }

    private static String uri(String path) {
        if (path.startsWith("/api/")) {
            return Objects.requireNonNullElse(Addresses.templateOf(path), "other");
        }
        return path.startsWith("/assets/") ? "asset" : "page";
    }

    /** Of a client that went away in the middle nobody has replaced the path. */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return "RESET".equals(id.getTag("status")) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}

package io.onrecord.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span with what is known to be harmless, and nothing else: no query string (people's questions, and what opens doors), no
 * words of an exception (which may quote an article), nothing of a header. Whatever an instrumentation comes to add is left
 * out until it is named here.
 */
final class Clean extends DelegatingSpanData {
    /** Begins the names of what our own code says of a span. */
    private static final String OURS = "onrecord.";

    private static final Set<String> HARMLESS = Set.of(
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "url.path",
            "url.scheme",
            "server.address",
            "server.port",
            "network.protocol.version",
            "error.type",
            "messaging.system",
            "messaging.operation",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.consumer.group.name",
            "messaging.kafka.consumer.group",
            "messaging.kafka.message.offset",
            "messaging.kafka.offset",
            "exception.type");

    private final Attributes attributes;
    private final List<EventData> events;
    private final List<LinkData> links;

    Clean(SpanData span) {
        super(span);
        attributes = harmless(span.getAttributes());
        events = span.getEvents().stream().map(Clean::of).toList();
        links = span.getLinks().stream()
                .map(it -> LinkData.create(ids(it.getSpanContext())))
                .toList();
    }

    /** Without the state that comes in a header of the client's. */
    private static SpanContext ids(SpanContext context) {
        SpanContext own = context.isRemote()
                ? SpanContext.createFromRemoteParent(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
        return context.isValid() ? own : SpanContext.getInvalid();
    }

    @Override
    public SpanContext getSpanContext() {
        return ids(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return ids(super.getParentSpanContext());
    }

    private static EventData of(EventData event) {
        return EventData.create(event.getEpochNanos(), event.getName(), harmless(event.getAttributes()));
    }

    private static Attributes harmless(Attributes all) {
        AttributesBuilder kept = Attributes.builder();
        all.forEach((key, value) -> {
            if (HARMLESS.contains(key.getKey()) || key.getKey().startsWith(OURS)) {
                keep(kept, key, value);
            }
        });
        return kept.build();
    }

    @SuppressWarnings("unchecked")
    private static <T> void keep(AttributesBuilder kept, AttributeKey<?> key, T value) {
        kept.put((AttributeKey<T>) key, value);
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return events;
    }

    @Override
    public List<LinkData> getLinks() {
        return links;
    }

    /** Whether it failed, without in which words. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}

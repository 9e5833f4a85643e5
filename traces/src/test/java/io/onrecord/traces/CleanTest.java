package io.onrecord.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CleanTest {
    private static final String SECRET = "what-nobody-may-read";

    private static SpanData clean(Consumer<Span> said) {
        try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
            Tracer tracer = provider.get("a test");
            Span before = tracer.spanBuilder("before").startSpan();
            Span span = tracer.spanBuilder("GET /api/v1/articles/{id}")
                    .addLink(
                            before.getSpanContext(),
                            io.opentelemetry.api.common.Attributes.of(AttributeKey.stringKey("why"), SECRET))
                    .startSpan();
            said.accept(span);
            span.end();
            before.end();
            return new Clean(((ReadableSpan) span).toSpanData());
        }
    }

    @Test
    void queriesHeadersAndAddressesOfPeopleAreLeftOut() {
        SpanData clean = clean(span -> span.setAttribute("url.query", "key=" + SECRET)
                .setAttribute("url.full", "http://ingest/api/v1?key=" + SECRET)
                .setAttribute("http.target", "/sign-in?key=" + SECRET)
                .setAttribute("http.request.header.authorization", "Bearer " + SECRET)
                .setAttribute("user_agent.original", SECRET)
                .setAttribute("client.address", SECRET)
                .setAttribute("messaging.message.body", SECRET)
                .setAttribute("db.statement", SECRET)
                .setAttribute("something.new", SECRET));
        assertThat(clean.getAttributes().asMap()).isEmpty();
        assertThat(clean.getTotalAttributeCount()).isZero();
        assertThat(clean.getLinks()).hasSize(1);
        assertThat(everything(clean)).doesNotContain(SECRET);
    }

    @Test
    void theStateThatAClientSendsIsLeftOutAndTheIdsStay() {
        TraceState said = TraceState.builder().put("client", SECRET).build();
        SpanContext client = SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), said);
        try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
            Span span = provider.get("a test")
                    .spanBuilder("GET")
                    .setParent(Context.root().with(Span.wrap(client)))
                    .addLink(client)
                    .startSpan();
            span.end();
            SpanData clean = new Clean(((ReadableSpan) span).toSpanData());
            assertThat(clean.getTraceId()).isEqualTo(client.getTraceId());
            assertThat(clean.getParentSpanId()).isEqualTo(client.getSpanId());
            assertThat(clean.getParentSpanContext().isRemote()).isTrue();
            assertThat(List.of(
                            clean.getSpanContext(),
                            clean.getParentSpanContext(),
                            clean.getLinks().getFirst().getSpanContext()))
                    .allSatisfy(context ->
                            assertThat(context.getTraceState().isEmpty()).isTrue());
        }
    }

    @Test
    void whatAnExceptionSaysIsLeftOutAndItsTypeStays() {
        SpanData clean = clean(span -> span.recordException(new IllegalStateException("at “" + SECRET + "”"))
                .setStatus(StatusCode.ERROR, "because of " + SECRET));
        assertThat(clean.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(clean.getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getAttributes().asMap())
                        .containsOnly(java.util.Map.entry(
                                AttributeKey.stringKey("exception.type"), IllegalStateException.class.getName())));
        assertThat(everything(clean)).doesNotContain(SECRET);
    }

    @Test
    void whatTellsWhereAndHowLongStays() {
        SpanData clean = clean(span -> span.setAttribute("http.route", "/api/v1/articles/{id}")
                .setAttribute("http.response.status_code", 200)
                .setAttribute("messaging.destination.name", "articles")
                .setAttribute("onrecord.article", "an id"));
        assertThat(clean.getAttributes().asMap()).hasSize(4);
        assertThat(clean.getName()).isEqualTo("GET /api/v1/articles/{id}");
        assertThat(clean.hasEnded()).isTrue();
        assertThat(clean.getEndEpochNanos()).isGreaterThanOrEqualTo(clean.getStartEpochNanos());
    }

    private static String everything(SpanData span) {
        return span.getName() + span.getAttributes() + span.getEvents() + span.getLinks() + span.getStatus();
    }
}

package io.onrecord.ingest.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private static Context inside(TraceFlags flags) {
        return Context.root().with(Span.wrap(SpanContext.create(TRACE, SPAN, flags, TraceState.getDefault())));
    }

    private static SpanContext read(String kept) {
        return Span.fromContext(Traceparent.context(kept)).getSpanContext();
    }

    @Test
    void isNothingWhereNothingIsTraced() {
        assertThat(Traceparent.current()).isNull();
        assertThat(read(null).isValid()).isFalse();
    }

    @Test
    void goesOnWithWhatWasKept() throws Exception {
        String kept = inside(TraceFlags.getSampled()).wrap(Traceparent::current).call();
        assertThat(kept).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
        assertThat(read(kept))
                .returns(TRACE, SpanContext::getTraceId)
                .returns(SPAN, SpanContext::getSpanId)
                .returns(true, SpanContext::isSampled)
                .returns(true, SpanContext::isRemote);
    }

    @Test
    void saysThatATraceIsNotKept() throws Exception {
        String kept = inside(TraceFlags.getDefault()).wrap(Traceparent::current).call();
        assertThat(kept).endsWith("-00");
        assertThat(read(kept)).returns(true, SpanContext::isValid).returns(false, SpanContext::isSampled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-0000000000000000-01", "00-4bf92f35"})
    void whatCannotBeReadIsNoTrace(String kept) {
        assertThat(read(kept).isValid()).isFalse();
    }
}

package io.onrecord.ingest.announce;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trace as it is kept with an article until somebody announces it. */
public final class Traceparent {
    private static final String NAME = "traceparent";

    private Traceparent() {}

    /** Of what is being done now, also when its trace is not kept: those after it have to know. Null when nothing is traced at all. */
    public static @Nullable String current() {
        if (!Span.current().getSpanContext().isValid()) {
            return null;
        }
        Map<String, String> written = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), written, Traceparent::write);
        return written.get(NAME);
    }

    private static void write(@Nullable Map<String, String> to, String name, String value) {
        if (to != null) {
            to.put(name, value);
        }
    }

    /** What goes on with it; a trace of its own begins where there is none, or none that can be read. */
    static Context context(@Nullable String kept) {
        return kept == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), kept, Kept.ONLY);
    }

    private enum Kept implements TextMapGetter<String> {
        ONLY;

        @Override
        public Iterable<String> keys(String kept) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String kept, String name) {
            return name.equals(NAME) ? kept : null;
        }
    }
}

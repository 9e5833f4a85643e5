package io.onrecord.extract.message;

import io.onrecord.extract.article.UnreadableException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.reactive.messaging.TracingMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;

/** One span for all that is done about one message, in the trace that the message came with. */
@ApplicationScoped
class TraceArticle {
    private static final String NAME = "extract article";

    private final Tracer tracer;

    TraceArticle(Tracer tracer) {
        this.tracer = tracer;
    }

    /** What is done about a message. */
    interface Work {
        void done() throws UnreadableException, KeepTrying.StoppedException;
    }

    @SuppressWarnings("try") // the scope is there to be closed
    void inside(Message<?> message, Work work) throws UnreadableException, KeepTrying.StoppedException {
        Context before = TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::root);
        Span span = tracer.spanBuilder(NAME).setParent(before).startSpan();
        boolean done = false;
        try (Scope scope = before.with(span).makeCurrent()) {
            work.done();
            done = true;
        } finally {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** Says in the span which article it is about: the message may not tell. */
    static void name(UUID article) {
        Span.current().setAttribute("onrecord.article", article.toString());
    }
}

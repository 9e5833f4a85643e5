package io.onrecord.extract.message;

import io.onrecord.extract.article.UnreadableException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;

/** One span for all that is done about one message, in the trace that the message came with. */
@ApplicationScoped
class TraceArticle {
    private static final String NAME = "extract article";

    private final Tracer tracer;
    private final Vertx vertx;

    TraceArticle(Tracer tracer, Vertx vertx) {
        this.tracer = tracer;
        this.vertx = vertx;
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
        ContextInternal own = ownContext();
        ContextInternal outer = own.beginDispatch();
        boolean done = false;
        try (Scope scope = before.with(span).makeCurrent()) {
            work.done();
            done = true;
        } finally {
            own.endDispatch(outer);
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /**
     * Which span is current, and what is logged of it, Quarkus keeps in the context of Vert.x. That of the message is not ours alone:
     * what brought it here goes on beside us and sets in it the span that the message came with.
     */
    private ContextInternal ownContext() {
        var own = (ContextInternal)
                Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }

    /** Says in the span which article it is about: the message may not tell. */
    static void name(UUID article) {
        Span.current().setAttribute("onrecord.article", article.toString());
    }
}

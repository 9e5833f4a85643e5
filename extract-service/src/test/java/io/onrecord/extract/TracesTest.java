package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleExtracted;
import io.onrecord.store.RecordResource;
import io.onrecord.traces.Collector;
import io.onrecord.traces.Collector.Seen;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trace that a message came with goes through its steps, to the message that tells of it. */
@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class TracesTest {
    private static final String WORDS = "We bake at night";

    Collector collector;

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector channels;

    @Inject
    TestRecord record;

    @Inject
    Tracer tracer;

    @BeforeEach
    void empty() throws Exception {
        record.clear();
        channels.sink(Channels.STATEMENTS).clear();
    }

    @AfterEach
    void asOtherTestsHaveIt() {
        channels.source(Channels.ARTICLES).runOnVertxContext(false);
    }

    @Test
    void theStepsAreSpansOfTheTraceThatTheMessageCameWith() throws Exception {
        var id = record.put("\"" + WORDS + ",\" said Kareem Osmat.");
        Span announcing = tracer.spanBuilder("announcing").startSpan();
        send("{\"articleId\":\"" + id + "\",\"version\":1}", announcing);
        announcing.end();
        String trace = announcing.getSpanContext().getTraceId();
        Seen whole = collector.await(it -> it.trace().equals(trace) && it.name().equals("extract article"));
        assertThat(whole.parent()).isEqualTo(announcing.getSpanContext().getSpanId());
        assertThat(whole.attributes()).containsEntry("onrecord.article", id.toString());
        for (String step : List.of("read", "record")) {
            assertThat(collector
                            .await(it -> it.trace().equals(trace) && it.name().equals(step))
                            .parent())
                    .isEqualTo(whole.id());
        }
        assertThat(channels.<ArticleExtracted>sink(Channels.STATEMENTS).received())
                .singleElement()
                .satisfies(told -> assertThat(Span.fromContext(TracingMetadata.fromMessage(told)
                                        .orElseThrow()
                                        .getCurrentContext())
                                .getSpanContext()
                                .getSpanId())
                        .isEqualTo(whole.id()));
        assertThat(collector.seen())
                .extracting(Seen::words)
                .allSatisfy(words -> assertThat(words).doesNotContain(WORDS, "Osmat"));
    }

    @Test
    void whatIsLoggedSaysOfWhichTraceItIs() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new JsonFormatter().format(ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.onrecord.extract.message.ReceiveArticles");
        logger.addHandler(ear);
        Span announcing = tracer.spanBuilder("announcing").startSpan();
        try {
            send("{}", announcing);
        } finally {
            logger.removeHandler(ear);
            announcing.end();
        }
        String trace = announcing.getSpanContext().getTraceId();
        Seen whole = collector.await(it -> it.trace().equals(trace) && it.name().equals("extract article"));
        assertThat(whole.words()).contains("STATUS_CODE_ERROR");
        assertThat(lines)
                .as("of a trace that began with " + announcing.getSpanContext().getSpanId())
                .singleElement()
                .asString()
                .contains("\"traceId\":\"" + trace + "\"", "\"spanId\":\"" + whole.id() + "\"");
    }

    /** Comes back when the message is done, one way or the other. */
    private void send(String payload, Span announcing) throws Exception {
        var done = new CompletableFuture<Boolean>();
        // As from Kafka: each message has a context of its own, in which traces and what is logged are kept.
        channels.source(Channels.ARTICLES)
                .runOnVertxContext(true)
                .send(Message.of(
                                payload,
                                () -> {
                                    done.complete(true);
                                    return CompletableFuture.completedFuture(null);
                                },
                                failure -> {
                                    done.complete(false);
                                    return CompletableFuture.completedFuture(null);
                                })
                        .addMetadata(TracingMetadata.withCurrent(Context.root().with(announcing))));
        done.get(60, TimeUnit.SECONDS);
    }
}

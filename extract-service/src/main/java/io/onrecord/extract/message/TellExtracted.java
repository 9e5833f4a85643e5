package io.onrecord.extract.message;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleExtracted;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells on Kafka that an article's statements are in the record. */
@ApplicationScoped
class TellExtracted {
    private static final int LONGEST_WAIT = 60;

    private final Emitter<ArticleExtracted> emitter;

    TellExtracted(
            @Channel(Channels.STATEMENTS) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    Emitter<ArticleExtracted> emitter) {
        this.emitter = emitter;
    }

    /** Returns when Kafka has it; the message belongs to the trace of whoever calls. */
    boolean tell(ArticleExtracted extracted) throws InterruptedException, TimeoutException {
        var done = new CompletableFuture<Boolean>();
        var key = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(extracted.articleId().toString())
                .build();
        emitter.send(Message.of(
                        extracted,
                        () -> {
                            done.complete(true);
                            return CompletableFuture.completedFuture(null);
                        },
                        failure -> {
                            done.completeExceptionally(failure);
                            return CompletableFuture.completedFuture(null);
                        })
                .addMetadata(key)
                .addMetadata(TracingMetadata.withCurrent(Context.current())));
        try {
            return done.get(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take the message", e.getCause());
        }
    }
}

package io.onrecord.ingest.announce;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Announces on Kafka, keyed by article, so that the versions of one article stay in order. */
@ApplicationScoped
class KafkaAnnouncer implements Announcer {
    private final MutinyEmitter<ArticleAnnounced> emitter;

    KafkaAnnouncer(
            @Channel(Channels.ARTICLES) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<ArticleAnnounced> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletableFuture<Void> announce(ArticleAnnounced article, Context trace) {
        OutgoingKafkaRecordMetadata<String> key = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(article.articleId().toString())
                .build();
        return emitter.sendMessage(Message.of(article).addMetadata(key).addMetadata(TracingMetadata.withCurrent(trace)))
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }
}

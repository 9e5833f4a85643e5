package io.onrecord.ingest.topic;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.TopicChanged;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Announces on Kafka, keyed by topic. */
@ApplicationScoped
class TopicAnnouncer {
    private final MutinyEmitter<TopicChanged> emitter;

    TopicAnnouncer(
            @Channel(Channels.TOPICS) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 256)
                    MutinyEmitter<TopicChanged> emitter) {
        this.emitter = emitter;
    }

    /** Completes when the message is safe with the broker, or exceptionally when it is not. */
    CompletableFuture<Void> announce(TopicChanged topic) {
        OutgoingKafkaRecordMetadata<String> key = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(topic.topicId())
                .build();
        return emitter.sendMessage(Message.of(topic).addMetadata(key))
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }
}

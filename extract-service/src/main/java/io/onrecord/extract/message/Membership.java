package io.onrecord.extract.message;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka has given this service its share of the articles; the share may be empty, with many replicas. */
@Readiness
@ApplicationScoped
@Identifier("articles-membership")
class Membership implements KafkaConsumerRebalanceListener, HealthCheck {
    private volatile boolean member;

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        member = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("articles consumer").status(member).build();
    }
}

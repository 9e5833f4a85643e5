package io.onrecord.local.chaos;

import io.onrecord.contracts.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else who writes to the channel of announcements.
 *
 * @param bootstrap where Kafka is
 */
record Announcements(String bootstrap) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AWAY = 500;

    /** A message; Kafka allows for none in it. */
    record Message(@Nullable String key, @Nullable String payload) {}

    /**
     * Sends some of what is there again, each twice, in another order.
     *
     * @param most how many different ones
     * @return how many were sent
     */
    int repeat(long seed, int most) throws InterruptedException {
        List<Message> again = new ArrayList<>(all());
        Random random = new Random(seed);
        Collections.shuffle(again, random);
        again = new ArrayList<>(again.subList(0, Math.min(most, again.size())));
        again.addAll(List.copyOf(again));
        Collections.shuffle(again, random);
        send(again);
        return again.size();
    }

    private List<Message> all() throws InterruptedException {
        while (true) {
            try {
                return read();
            } catch (KafkaException away) {
                Thread.sleep(AWAY);
            }
        }
    }

    private List<Message> read() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<Message> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> parts = consumer.partitionsFor(Channels.ARTICLES).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            consumer.seekToBeginning(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<String, String> one : consumer.poll(PATIENCE)) {
                    found.add(new Message(one.key(), one.value()));
                }
            }
        }
        return found;
    }

    /** Comes back when Kafka has each of them, however long it is away. */
    void send(List<Message> messages) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() + 1_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Message> left = messages;
            while (!left.isEmpty()) {
                left = refused(producer, left);
            }
        }
    }

    private static List<Message> refused(KafkaProducer<String, String> producer, List<Message> messages)
            throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (Message message : messages) {
            sent.add(producer.send(new ProducerRecord<>(Channels.ARTICLES, message.key(), message.payload())));
        }
        List<Message> refused = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
            } catch (ExecutionException away) {
                refused.add(messages.get(i));
            }
        }
        if (!refused.isEmpty()) {
            Thread.sleep(AWAY);
        }
        return refused;
    }
}

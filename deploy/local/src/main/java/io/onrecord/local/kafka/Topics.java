package io.onrecord.local.kafka;

import io.onrecord.contracts.Channels;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that join the services. */
public final class Topics {
    private static final int ARTICLE_PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Topics() {}

    /** Whether anybody listens at the first of the addresses; cheaper to ask than with a client of Kafka. */
    public static boolean listening(String bootstrap) {
        String[] first = bootstrap.split(",", 2)[0].split(":", 2);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(first[0], Integer.parseInt(first[1])), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Makes those that are missing; those that exist stay as they are. */
    public static void create(String bootstrap) throws ExecutionException, InterruptedException, TimeoutException {
        // Replication as the cluster has it by default: one node here, more elsewhere.
        List<NewTopic> wanted = List.of(
                new NewTopic(Channels.ARTICLES, Optional.of(ARTICLE_PARTITIONS), Optional.empty()),
                new NewTopic(Channels.STATEMENTS, Optional.of(1), Optional.empty()),
                new NewTopic(Channels.TOPICS, Optional.of(1), Optional.empty()),
                new NewTopic(Channels.ARTICLES_DEAD_LETTER, Optional.of(1), Optional.empty()));
        try (Admin admin = admin(bootstrap)) {
            for (var made : admin.createTopics(wanted).values().values()) {
                try {
                    made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw failure;
                    }
                }
            }
        }
    }

    /** Whether every node has all that it is to have a copy of. */
    public static boolean inSync(String bootstrap) throws InterruptedException {
        try (Admin admin = admin(bootstrap)) {
            return admin
                    .describeTopics(List.of(
                            Channels.ARTICLES, Channels.STATEMENTS, Channels.TOPICS, Channels.ARTICLES_DEAD_LETTER))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }
}

package io.onrecord.extract.topic;

import io.agroal.api.AgroalDataSource;
import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.topics.OwnTopics;
import io.onrecord.extraction.topics.Topic;
import io.onrecord.extraction.topics.TopicAssigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the topics of people's own are recognised by. Each description is turned into vectors once, by whoever asks for
 * it first, and while nobody holds a connection; a change of one topic costs nothing for the others.
 */
@ApplicationScoped
public class KeepOwn {
    private final AgroalDataSource record;
    private final TopicAssigner assigner;
    private final Map<Topic, OwnTopics> recognised = new ConcurrentHashMap<>();
    private volatile @Nullable OwnInForce known;

    KeepOwn(AgroalDataSource record, TopicAssigner assigner) {
        this.record = record;
        this.assigner = assigner;
    }

    /** Those in force now. */
    public OwnInForce now() throws SQLException, InterruptedException {
        var before = known;
        Map<Topic, Integer> described;
        try (var connection = record.getConnection()) {
            if (before != null && before.isCurrent(connection)) {
                return before;
            }
            described = OwnInForce.read(connection);
        }
        var read = OwnInForce.of(described, together(described));
        recognised.keySet().retainAll(described.keySet());
        known = read;
        return read;
    }

    private OwnTopics together(Map<Topic, Integer> described) throws InterruptedException {
        try {
            return OwnTopics.together(
                    described.keySet().stream().map(this::recognised).toList());
        } catch (ReadingStoppedException stopping) {
            // No article is to be blamed for it.
            throw new InterruptedException(stopping.getMessage());
        }
    }

    /** What one is recognised by; others who ask for the same meanwhile wait for it. */
    public OwnTopics recognised(Topic topic) {
        return recognised.computeIfAbsent(topic, one -> assigner.own(one));
    }
}

package io.onrecord.extract.topic;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.topics.Topic;
import io.onrecord.extraction.topics.TopicTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Brings the topics of the record in step with the file. A topic that the file no longer has stays while statements are still
 * assigned to it, at the end of the list and at the top of the tree; it goes when those articles have been extracted again.
 */
@ApplicationScoped
public class SyncTopics {
    private static final Logger LOG = Logger.getLogger(SyncTopics.class);
    private static final int RETIRED = 1_000_000;

    private final TopicTree tree;

    SyncTopics(TopicTree tree) {
        this.tree = tree;
    }

    /** For trees that do not come from the configuration. */
    public static SyncTopics with(TopicTree tree) {
        return new SyncTopics(tree);
    }

    /** To be called in a transaction. */
    public void sync(Connection connection) throws SQLException {
        upsert(connection);
        retire(connection);
    }

    /** Parents come first, whatever the order of the file. */
    private void upsert(Connection connection) throws SQLException {
        var position = new LinkedHashMap<String, Integer>();
        tree.topics().forEach(topic -> position.put(topic.id(), position.size()));
        try (var insert = connection.prepareStatement("""
                INSERT INTO topic (id, parent_id, label, description, iptc, position) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, label = excluded.label,
                    description = excluded.description, iptc = excluded.iptc, position = excluded.position""")) {
            for (var topic : parentsFirst()) {
                insert.setString(1, topic.id());
                insert.setString(2, topic.parent());
                insert.setString(3, topic.label());
                insert.setString(4, topic.description());
                insert.setString(5, topic.iptc());
                insert.setInt(6, position.getOrDefault(topic.id(), 0));
                insert.executeUpdate();
            }
        }
    }

    private List<Topic> parentsFirst() {
        Map<String, Topic> ordered = new LinkedHashMap<>();
        for (var topic : tree.topics()) {
            var line = new ArrayList<>(tree.ancestors(topic.id()).reversed());
            line.add(topic.id());
            for (var id : line) {
                var one = tree.get(id);
                if (one != null) {
                    ordered.putIfAbsent(id, one);
                }
            }
        }
        return List.copyOf(ordered.values());
    }

    private void retire(Connection connection) throws SQLException {
        var ids = Arrays.texts(connection, tree.topics().stream().map(Topic::id).toList());
        try (var detach = connection.prepareStatement(
                        "UPDATE topic SET parent_id = NULL, position = ? WHERE id <> ALL (?)");
                var delete = connection.prepareStatement("""
                        DELETE FROM topic t WHERE id <> ALL (?)
                            AND NOT EXISTS (SELECT FROM statement_topic s WHERE s.topic_id = t.id)
                            AND NOT EXISTS (SELECT FROM article_topic a WHERE a.topic_id = t.id)
                            AND NOT EXISTS (SELECT FROM topic_day d WHERE d.topic_id = t.id)""")) {
            detach.setInt(1, RETIRED);
            detach.setArray(2, ids);
            int gone = detach.executeUpdate();
            delete.setArray(1, ids);
            int deleted = delete.executeUpdate();
            if (gone > deleted) {
                LOG.warnf(
                        "%d topics are no longer in the file but articles are still assigned to them; they go when those"
                                + " articles are extracted again",
                        gone - deleted);
            }
        }
    }
}

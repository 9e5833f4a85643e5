package io.onrecord.extract.topic;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.topics.Topic;
import io.onrecord.extraction.topics.TopicTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Brings the topics of the record in step with the file. A topic that the file no longer has stays while statements are still
 * assigned to it or a topic of somebody's own is under it, at the end of the list and at the top of the tree, marked as
 * retired: somebody may follow it in their own words. It goes when those articles have been extracted again.
 */
@ApplicationScoped
public class SyncTopics {
    private static final Logger LOG = Logger.getLogger(SyncTopics.class);
    private static final int RETIRED = 1_000_000;

    private static final String COUNT = """
            INSERT INTO topic_day (day, outlet, speaker_id, topic_id, kind, statements, echoes)
            SELECT s.published_on, s.outlet, s.speaker_id, l.above_id, s.kind, count(DISTINCT s.id),
                count(DISTINCT s.id) FILTER (WHERE s.is_first)
            FROM statement s JOIN statement_topic t ON t.statement_id = s.id
            JOIN topic_lineage l ON l.topic_id = t.topic_id WHERE l.above_id = ANY (?)
            GROUP BY 1, 2, 3, 4, 5""";

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
        var before = lineage(connection);
        upsert(connection);
        detach(connection);
        recountChanged(connection, before);
        delete(connection);
    }

    /** Every topic with each above it. */
    public static Set<String> lineage(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT topic_id || ' ' || above_id FROM topic_lineage")) {
            var pairs = new HashSet<String>();
            while (rows.next()) {
                pairs.add(rows.getString(1));
            }
            return pairs;
        }
    }

    /** The topics above those that statements have and that are no longer under what they were under before, or under more. */
    private static Set<String> changed(Connection connection, Set<String> before) throws SQLException {
        var changed = lineage(connection);
        var gone = new HashSet<>(before);
        gone.removeAll(changed);
        changed.removeAll(before);
        changed.addAll(gone);
        var above = new HashSet<String>();
        try (var select =
                connection.prepareStatement("SELECT EXISTS (SELECT FROM statement_topic WHERE topic_id = ?)")) {
            for (var pair : changed) {
                var ids = pair.split(" ", 2);
                select.setString(1, ids[0]);
                try (var row = select.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        above.add(ids[1]);
                    }
                }
            }
        }
        return above;
    }

    /**
     * Counts anew for the topics that others have come under or left, and for no more. Whoever counts keeps the topics as
     * they are, so the caller, who has locked them, is alone.
     */
    public static void recountChanged(Connection connection, Set<String> before) throws SQLException {
        var above = changed(connection, before);
        if (above.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM topic_day WHERE topic_id = ANY (?)");
                var insert = connection.prepareStatement(COUNT)) {
            delete.setArray(1, Arrays.texts(connection, above));
            delete.executeUpdate();
            insert.setArray(1, Arrays.texts(connection, above));
            insert.executeUpdate();
        }
    }

    /** Parents come first, whatever the order of the file. */
    private void upsert(Connection connection) throws SQLException {
        var position = new LinkedHashMap<String, Integer>();
        tree.topics().forEach(topic -> position.put(topic.id(), position.size()));
        try (var insert = connection.prepareStatement("""
                INSERT INTO topic (id, parent_id, label, description, iptc, position) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, label = excluded.label,
                    description = excluded.description, iptc = excluded.iptc, position = excluded.position,
                    version = 0, phrases = '{}', removed = false, retired = false""")) {
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

    private void detach(Connection connection) throws SQLException {
        try (var detach = connection.prepareStatement(
                "UPDATE topic SET parent_id = NULL, position = ?, retired = true WHERE version = 0 AND id <> ALL (?)")) {
            detach.setInt(1, RETIRED);
            detach.setArray(2, ids(connection));
            detach.executeUpdate();
        }
    }

    private void delete(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("""
                        DELETE FROM topic t WHERE version = 0 AND id <> ALL (?)
                            AND NOT EXISTS (SELECT FROM topic c WHERE c.parent_id = t.id)
                            AND NOT EXISTS (SELECT FROM statement_topic s WHERE s.topic_id = t.id)
                            AND NOT EXISTS (SELECT FROM article_topic a WHERE a.topic_id = t.id)
                            AND NOT EXISTS (SELECT FROM topic_day d WHERE d.topic_id = t.id)""");
                var left =
                        connection.prepareStatement("SELECT count(*) FROM topic WHERE version = 0 AND id <> ALL (?)")) {
            delete.setArray(1, ids(connection));
            delete.executeUpdate();
            left.setArray(1, ids(connection));
            try (var rows = left.executeQuery()) {
                if (rows.next() && rows.getInt(1) > 0) {
                    LOG.warnf(
                            "%d topics are no longer in the file but articles are still assigned to them; they go when"
                                    + " those articles are extracted again",
                            rows.getInt(1));
                }
            }
        }
    }

    private Array ids(Connection connection) throws SQLException {
        return Arrays.texts(connection, tree.topics().stream().map(Topic::id).toList());
    }
}

package io.onrecord.extract.topic;

import io.onrecord.extraction.topics.OwnTopics;
import io.onrecord.extraction.topics.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics of people's own as the record had them at one moment. */
public final class OwnInForce {
    private final Map<String, Integer> versions;
    private final OwnTopics topics;

    private OwnInForce(Map<String, Integer> versions, OwnTopics topics) {
        this.versions = versions;
        this.topics = topics;
    }

    static OwnInForce of(Map<Topic, Integer> described, OwnTopics topics) {
        var versions = new LinkedHashMap<String, Integer>();
        described.forEach((topic, version) -> versions.put(topic.id(), version));
        return new OwnInForce(versions, topics);
    }

    /** How they are described, each with its version. */
    static Map<Topic, Integer> read(Connection connection) throws SQLException {
        var found = new LinkedHashMap<Topic, Integer>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(
                        "SELECT id, label, description, phrases, version FROM topic WHERE version > 0 AND NOT removed"
                                + " ORDER BY id")) {
            while (rows.next()) {
                var phrases = List.of((String[]) rows.getArray(4).getArray());
                found.put(
                        new Topic(rows.getString(1), null, rows.getString(2), rows.getString(3), null, phrases),
                        rows.getInt(5));
            }
        }
        return found;
    }

    /** To be asked in a transaction that keeps the topics as they are. */
    public boolean isCurrent(Connection connection) throws SQLException {
        return versions(connection).equals(versions);
    }

    OwnTopics topics() {
        return topics;
    }

    private static Map<String, Integer> versions(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT id, version FROM topic WHERE version > 0 AND NOT removed")) {
            var versions = new LinkedHashMap<String, Integer>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getInt(2));
            }
            return versions;
        }
    }
}

package io.onrecord.query.speaker;

import io.onrecord.query.filter.Meaning;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.topic.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the ids of a filter stand for, so that addresses kept from before a merger still lead to what they led to. */
@ApplicationScoped
class AfterMergers implements Meaning {
    private final Database database;
    private final Topics topics;

    AfterMergers(Database database, Topics topics) {
        this.database = database;
        this.topics = topics;
    }

    @Override
    public List<String> topics(String id) {
        return topics.within(id);
    }

    @Override
    public UUID speaker(UUID id) {
        return database.first(
                        Sql.of("SELECT into_id FROM speaker_merge WHERE from_id = ?", id)
                                .planOnce(),
                        row -> row.id("into_id"))
                .orElse(id);
    }
}

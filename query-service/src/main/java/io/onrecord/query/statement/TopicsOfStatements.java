package io.onrecord.query.statement;

import io.onrecord.contracts.api.TopicScore;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The topics of some statements, the nearest first, read in one go. */
record TopicsOfStatements(Map<UUID, List<Scored>> byStatement) {

    static TopicsOfStatements read(Database database, List<UUID> statements) {
        if (statements.isEmpty()) {
            return new TopicsOfStatements(Map.of());
        }
        return new TopicsOfStatements(database
                .list(
                        Sql.of("""
                        SELECT st.statement_id, t.id, t.label, st.score
                        FROM statement_topic st JOIN topic t ON t.id = st.topic_id
                        WHERE st.statement_id = ANY (?) AND NOT t.removed
                        ORDER BY st.score DESC, t.id""", (Object) statements.toArray(UUID[]::new)).planOnce(),
                        row -> new Scored(
                                row.id("statement_id"),
                                new TopicScore(row.text("id"), row.text("label"), row.real("score"))))
                .stream()
                .collect(Collectors.groupingBy(Scored::statement)));
    }

    List<TopicScore> of(UUID statement) {
        return byStatement.getOrDefault(statement, List.of()).stream()
                .map(Scored::topic)
                .toList();
    }

    record Scored(UUID statement, TopicScore topic) {}
}

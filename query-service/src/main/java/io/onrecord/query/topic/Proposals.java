package io.onrecord.query.topic;

import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicProposal.Example;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topics that extraction proposes; what was refused or followed since is left out. */
@ApplicationScoped
class Proposals {
    private final Database database;

    Proposals(Database database) {
        this.database = database;
    }

    /** The best first. */
    List<TopicProposal> all() {
        Map<String, TopicProposal> found = new LinkedHashMap<>();
        database.list(Sql.of("""
                SELECT p.phrase, p.statements, p.articles, p.outlets, p.speakers, s.id, left(s.content_text, 300) AS text
                FROM topic_proposal p CROSS JOIN LATERAL unnest(p.examples) WITH ORDINALITY AS e (id, place)
                JOIN statement s ON s.id = e.id
                WHERE NOT EXISTS (SELECT FROM topic_refusal r WHERE r.phrase = p.phrase)
                  AND NOT EXISTS (SELECT FROM topic t WHERE lower(t.label) = p.phrase AND NOT t.removed)
                ORDER BY p.position, e.place"""), row -> {
            var proposal = found.computeIfAbsent(
                    row.text("phrase"), phrase -> new TopicProposal(phrase, 0, 0, 0, 0, new ArrayList<>()));
            proposal.examples().add(new Example(row.id("id"), row.text("text")));
            return found.put(
                    proposal.phrase(),
                    new TopicProposal(
                            proposal.phrase(),
                            row.integer("statements"),
                            row.integer("articles"),
                            row.integer("outlets"),
                            row.integer("speakers"),
                            proposal.examples()));
        });
        return List.copyOf(found.values());
    }
}

package io.onrecord.query.takedown;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What is said of an article or a speaker that the record does not have: it was taken down (410), or there is none (404). */
@ApplicationScoped
public class Missing {
    /** What was only kept long enough may come in again, and so may what was lifted. */
    private static final String DOWN = """
            SELECT t.takedown_id FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
            WHERE t.id = ? AND d.kind <> 'RETENTION' AND d.lifted_at IS NULL LIMIT 1""";

    private final Database database;

    Missing(Database database) {
        this.database = database;
    }

    public ProblemException article(UUID id) {
        return of("article", id);
    }

    public ProblemException speaker(UUID id) {
        return of("speaker", id);
    }

    private ProblemException of(String kind, UUID id) {
        return database.first(Sql.of(DOWN, id), row -> row.id("takedown_id"))
                .map(takedown -> new ProblemException(
                        410,
                        kind + "-taken-down",
                        "Taken down",
                        "the " + kind + " with id " + id + " was taken out of the record for good, by the take-down "
                                + takedown))
                .orElseGet(() -> Problems.notFound(kind, id.toString()));
    }
}

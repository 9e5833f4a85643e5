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
        boolean down = database.first(
                        Sql.of("SELECT true AS down FROM takedown_target WHERE id = ? LIMIT 1", id),
                        row -> row.flag("down"))
                .isPresent();
        return down
                ? new ProblemException(
                        410,
                        kind + "-taken-down",
                        "Taken down",
                        "the " + kind + " with id " + id + " was taken out of the record for good")
                : Problems.notFound(kind, id.toString());
    }
}

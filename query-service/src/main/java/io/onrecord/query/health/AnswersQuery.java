package io.onrecord.query.health;

import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.DatabaseException;
import io.onrecord.query.sql.Sql;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that a real question gets an answer: connection, login, schema and grants are there. */
@Readiness
class AnswersQuery implements HealthCheck {
    private static final String NAME = "the record answers";

    private final Database database;

    AnswersQuery(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            database.first(Sql.of("SELECT state FROM article_state LIMIT 1"), row -> row.text("state"));
            return HealthCheckResponse.up(NAME);
        } catch (DatabaseException failure) {
            return HealthCheckResponse.down(NAME);
        }
    }
}

package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/** Which questions Postgres may plan once for all values. */
@QuarkusTest
class PlansTest {
    private static final String KEPT = "SELECT count(*) AS kept FROM pg_prepared_statements WHERE statement LIKE ?";

    @Inject
    Database database;

    /** A transaction has one connection, and each knows its own statements alone. */
    @Test
    @Transactional
    void onlyWhatIsLookedUpByKeysIsKept() {
        for (int time = 0; time < 10; time++) {
            ask(Sql.of("SELECT ? AS looked_up", time).planOnce());
            ask(Sql.of("SELECT ? AS filtered", time));
        }
        assertThat(kept("%AS looked_up%")).isEqualTo(1);
        assertThat(kept("%AS filtered%")).isZero();
    }

    private void ask(Sql sql) {
        assertThat(database.list(sql, row -> "answered")).hasSize(1);
    }

    private long kept(String words) {
        return database.first(Sql.of(KEPT, words), row -> row.number("kept")).orElseThrow();
    }
}

package io.onrecord.query.unchanged;

import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tags what is too long to be made for its tag. Postgres says which transactions a question sees: while these are the same,
 * so is the whole record. Of an export that others wrote into meanwhile the tag is that of its beginning, which never comes
 * again, so nobody takes it for whole.
 */
@ApplicationScoped
public class Revision {
    private final Database database;

    Revision(Database database) {
        this.database = database;
    }

    /** Of what this address gives out now. A Postgres that was started anew may hold another record, out of a backup. */
    public Validator tag(String address) {
        String seen = database.first(
                        Sql.of("SELECT pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text AS seen"),
                        row -> row.text("seen"))
                .orElseThrow();
        return Validator.of(seen, address);
    }
}

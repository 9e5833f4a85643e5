package io.onrecord.query.snapshot;

import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the articles that were read again. */
@ApplicationScoped
class Rereadings {
    private static final int MOST = 10_000;

    private final Database database;

    Rereadings(Database database) {
        this.database = database;
    }

    /** How many of those that were read by then; followed by a plus where more were read again than are looked at. */
    String since(Instant moment, @Nullable UUID article) {
        return database.first(query(moment, article), row -> row.number("held") + (row.flag("more") ? "+" : ""))
                .orElseThrow();
    }

    private static Sql query(Instant moment, @Nullable UUID article) {
        Sql again = Sql.of("SELECT r.first_extracted_at FROM reading r")
                .where("r.extracted_at > r.first_extracted_at")
                .where("r.extracted_at > ?", moment);
        if (article != null) {
            again.where("r.article_id = ?", article);
        }
        return Sql.of(
                        "SELECT count(*) FILTER (WHERE first_extracted_at <= ?) AS held, count(*) > ? AS more FROM (",
                        moment,
                        MOST)
                .add(again.add("LIMIT ?", MOST + 1))
                .add(") again");
    }
}

package io.onrecord.query.article;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.takedown.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Tells where an article is on its way. */
@ApplicationScoped
class Progress {
    private final Database database;
    private final Missing missing;

    Progress(Database database, Missing missing) {
        this.database = database;
        this.missing = missing;
    }

    ArticleProgress of(UUID id) {
        return database.first(Sql.of("SELECT * FROM article_state").where("article_id = ?", id), Progress::read)
                .orElseThrow(() -> missing.article(id));
    }

    private static ArticleProgress read(Row row) throws SQLException {
        return new ArticleProgress(
                row.id("article_id"),
                row.integer("version"),
                ArticleState.valueOf(row.text("state")),
                row.instant("received_at"),
                row.instantOrNull("announced_at"),
                row.instantOrNull("extracted_at"),
                row.integerOrNull("statements"),
                row.textOrNull("extractor"),
                row.textOrNull("reason"));
    }
}

package io.onrecord.query.correction;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.CorrectionExample;
import io.onrecord.contracts.api.CorrectionExample.Passage;
import io.onrecord.query.article.Context;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads corrections that are in force with the text that they were made of. */
@ApplicationScoped
class ReadExamples {
    private final Database database;

    ReadExamples(Database database) {
        this.database = database;
    }

    /** Those made before one, the latest first; no more than so many. */
    @Transactional
    List<CorrectionExample> before(long number, int most, CorrectionParameters wanted) {
        Sql sql = wanted.filter(CorrectionRow.query())
                .where("c.undone_at IS NULL")
                .where("c.number < ?", number)
                .add("ORDER BY c.number DESC LIMIT ?", most);
        return database.list(sql, CorrectionRow::read).stream()
                .map(this::example)
                .toList();
    }

    private CorrectionExample example(CorrectionRow row) {
        CorrectionRow.@Nullable At at = row.at();
        @Nullable UUID other = row.detail().otherStatement();
        return new CorrectionExample(
                row.detail(),
                at == null ? null : passage(at),
                other == null ? null : passage(other),
                at == null ? null : at.extractor());
    }

    /** Null when its version of the article is not kept. */
    private @Nullable Passage passage(CorrectionRow.At at) {
        return database.first(
                        Sql.of(
                                        "SELECT text FROM article_version WHERE article_id = ? AND version = ?",
                                        at.article(),
                                        at.version())
                                .planOnce(),
                        row -> passage(at.article(), at.version(), at.kind(), row.text("text"), at.content()))
                .orElse(null);
    }

    private @Nullable Passage passage(UUID statement) {
        return database.first(Sql.of("""
                                SELECT s.article_id, r.version, s.kind, v.text, s.content FROM statement s
                                JOIN reading r ON r.article_id = s.article_id
                                JOIN article_version v ON v.article_id = s.article_id AND v.version = r.version
                                WHERE s.id = ?""", statement).planOnce(), ReadExamples::ofStatement)
                .orElse(null);
    }

    private static Passage ofStatement(Row row) throws SQLException {
        return passage(
                row.id("article_id"),
                row.integer("version"),
                StatementKind.valueOf(row.text("kind")),
                row.text("text"),
                row.spans("content"));
    }

    private static Passage passage(UUID article, int version, StatementKind kind, String text, List<Span> content) {
        Context around = Context.around(text, content);
        return new Passage(article, version, kind, around.text(), around.span(), content);
    }
}

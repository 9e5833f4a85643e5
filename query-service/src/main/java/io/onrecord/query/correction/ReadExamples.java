package io.onrecord.query.correction;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.CorrectionExample;
import io.onrecord.contracts.api.CorrectionExample.Passage;
import io.onrecord.query.article.Context;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads corrections that are in force with the text that they were made of. */
@ApplicationScoped
class ReadExamples {
    /** Of several about whether it is a statement and whose, or about the same two, the last alone holds. */
    private static final String LAST_WORD = """
            NOT EXISTS (SELECT FROM correction l
                WHERE l.statement_id = c.statement_id AND l.number > c.number AND l.undone_at IS NULL AND l.outcome = 'APPLIED'
                    AND (c.kind IN ('REJECT', 'CONFIRM', 'REATTRIBUTE') AND l.kind IN ('REJECT', 'CONFIRM', 'REATTRIBUTE')
                        OR c.kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND l.kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE')
                            AND l.other_statement = c.other_statement))""";

    private final Database database;

    ReadExamples(Database database) {
        this.database = database;
    }

    /** Those made before one, the latest first; no more than so many. */
    @Transactional
    List<CorrectionExample> before(long number, int most, CorrectionParameters wanted) {
        Sql sql = wanted.filter(CorrectionRow.query())
                .where("c.undone_at IS NULL AND c.outcome = 'APPLIED'")
                .where(LAST_WORD)
                .where("c.number < ?", number)
                .add("ORDER BY c.number DESC LIMIT ?", most);
        return database.list(sql, CorrectionRow::read).stream()
                .map(this::example)
                .toList();
    }

    private CorrectionExample example(CorrectionRow row) {
        CorrectionRow.@Nullable At at = row.at();
        return new CorrectionExample(
                row.detail(),
                at == null ? null : passage(at),
                row.otherAt() == null ? null : passage(row.otherAt()),
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

    private static Passage passage(UUID article, int version, StatementKind kind, String text, List<Span> content) {
        Context around = Context.around(text, content);
        return new Passage(article, version, kind, around.text(), around.span(), content);
    }
}

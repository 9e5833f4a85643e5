package io.onrecord.query.reextraction;

import io.onrecord.contracts.ReextractionState;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionDetail.Comparison;
import io.onrecord.contracts.api.ReextractionDetail.Extractors;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads re-extractions, the latest first, and their articles, those that changed most first. */
@ApplicationScoped
class Reextractions {
    static final String LIST = "reextractions";
    static final String ARTICLES = "reextracted";

    /** What nothing can be compared of comes last. */
    private static final String UNCOMPARED = "-1";

    private static final String COLUMNS = """
            SELECT x.*, a.* FROM reextraction x CROSS JOIN LATERAL (
                SELECT count(*) AS announced, count(done_at) AS read, count(reason) AS failed,
                    coalesce(sum(statements_before), 0) AS before, coalesce(sum(statements_after), 0) AS after,
                    coalesce(sum(same), 0) AS same, coalesce(sum(other_speaker), 0) AS other_speaker,
                    coalesce(sum(otherwise), 0) AS otherwise, coalesce(sum(added), 0) AS added, coalesce(sum(removed), 0) AS removed
                FROM reextraction_article WHERE reextraction_id = x.id) a""";

    private static final String EXTRACTORS = """
            SELECT extractor_before, extractor_after, count(*) AS articles FROM reextraction_article
            WHERE reextraction_id = ? AND extractor_before IS NOT NULL AND extractor_after IS NOT NULL
            GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20""";

    private final Database database;

    Reextractions(Database database) {
        this.database = database;
    }

    Page<ReextractionDetail> page(PageRequest page) {
        Sql sql = Sql.of(COLUMNS);
        if (page.after() != null) {
            sql.where("x.number < ?", page.after().number());
        }
        return page.cut(
                database.list(sql.add("ORDER BY x.number DESC LIMIT ?", page.rows()), this::read),
                rows -> rows,
                last -> page.at(Long.toString(last.number()), last.id()));
    }

    Optional<ReextractionDetail> find(UUID id) {
        return database.first(Sql.of(COLUMNS).where("x.id = ?", id), this::read);
    }

    Page<ReextractedArticle> articles(UUID id, PageRequest page) {
        if (find(id).isEmpty()) {
            throw Problems.notFound("reextraction", id.toString());
        }
        Sql sql = Sql.of("""
                        SELECT a.*, coalesce(r.title, t.title) AS title FROM reextraction_article a
                        JOIN article t ON t.id = a.article_id LEFT JOIN reading r ON r.article_id = a.article_id""").where("a.reextraction_id = ?", id).where("a.done_at IS NOT NULL");
        if (page.after() != null) {
            sql.where(
                    "(coalesce(a.changes, -1), a.article_id) < (?, ?)",
                    (int) page.after().number(),
                    page.after().uuid());
        }
        return page.cut(
                database.list(
                        sql.add("ORDER BY a.changes DESC NULLS LAST, a.article_id DESC LIMIT ?", page.rows()),
                        Reextractions::article),
                rows -> rows,
                last -> page.at(key(last.comparison()), last.id()));
    }

    private static String key(@Nullable Comparison compared) {
        return compared == null
                ? UNCOMPARED
                : Long.toString(compared.otherSpeaker() + compared.otherwise() + compared.added() + compared.removed());
    }

    private ReextractionDetail read(Row row) throws SQLException {
        UUID id = row.id("id");
        return new ReextractionDetail(
                id,
                row.number("number"),
                ReextractionState.valueOf(row.text("state")),
                row.textOrNull("outlet"),
                row.dateOrNull("from_day"),
                row.dateOrNull("to_day"),
                row.textOrNull("extractor"),
                row.integer("per_minute"),
                row.text("reason"),
                row.text("made_by"),
                row.instant("made_at"),
                row.instantOrNull("finished_at"),
                row.integer("fitting"),
                row.number("announced"),
                row.number("read"),
                row.number("failed"),
                new Comparison(
                        row.number("before"),
                        row.number("after"),
                        row.number("same"),
                        row.number("other_speaker"),
                        row.number("otherwise"),
                        row.number("added"),
                        row.number("removed")),
                extractors(id));
    }

    private List<Extractors> extractors(UUID id) {
        return database.list(
                Sql.of(EXTRACTORS, id).planOnce(),
                row -> new Extractors(
                        row.text("extractor_before"), row.text("extractor_after"), row.number("articles")));
    }

    private static ReextractedArticle article(Row row) throws SQLException {
        @Nullable String reason = row.textOrNull("reason");
        return new ReextractedArticle(
                row.id("article_id"),
                row.textOrNull("title"),
                row.instant("done_at"),
                reason,
                row.integerOrNull("same") == null
                        ? null
                        : new Comparison(
                                row.number("statements_before"),
                                row.number("statements_after"),
                                row.number("same"),
                                row.number("other_speaker"),
                                row.number("otherwise"),
                                row.number("added"),
                                row.number("removed")));
    }
}

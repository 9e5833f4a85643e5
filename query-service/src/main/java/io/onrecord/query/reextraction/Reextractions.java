package io.onrecord.query.reextraction;

import io.onrecord.contracts.ReextractionState;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionDetail.Comparison;
import io.onrecord.contracts.api.ReextractionDetail.Extractors;
import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Reads re-extractions, the latest first, and their articles, those that changed most first. */
@ApplicationScoped
class Reextractions {
    static final String LIST = "reextractions";
    static final String ARTICLES = "reextracted";

    /** Few wait and few are in vain, and indexes have just those: so a list adds up no millions. */
    private static final String SUMMARY = """
            SELECT x.*, (SELECT count(*) FROM reextraction_article a WHERE a.reextraction_id = x.id AND a.done_at IS NULL) AS waiting,
                (SELECT count(*) FROM reextraction_article a WHERE a.reextraction_id = x.id AND a.reason IS NOT NULL) AS failed
            FROM reextraction x""";

    private static final String COMPARISON = """
            SELECT coalesce(sum(same), 0) AS same, coalesce(sum(other_speaker), 0) AS other_speaker,
                coalesce(sum(otherwise), 0) AS otherwise, coalesce(sum(added), 0) AS added, coalesce(sum(removed), 0) AS removed
            FROM reextraction_article WHERE reextraction_id = ?""";

    private static final String EXTRACTORS = """
            SELECT extractor_before, extractor_after, count(*) AS articles FROM reextraction_article
            WHERE reextraction_id = ? AND extractor_after IS NOT NULL
            GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20""";

    private static final String READ = """
            SELECT a.*, coalesce(r.title, t.title) AS title FROM reextraction_article a
            JOIN article t ON t.id = a.article_id LEFT JOIN reading r ON r.article_id = a.article_id""";

    private final Database database;

    Reextractions(Database database) {
        this.database = database;
    }

    Page<ReextractionSummary> page(PageRequest page) {
        Sql sql = Sql.of(SUMMARY);
        if (page.after() != null) {
            sql.where("x.number < ?", page.after().number());
        }
        return page.cut(
                database.list(sql.add("ORDER BY x.number DESC LIMIT ?", page.rows()), Reextractions::summary),
                rows -> rows,
                last -> page.at(Long.toString(last.number()), last.id()));
    }

    ReextractionDetail detail(UUID id) {
        return new ReextractionDetail(
                summary(id),
                database.first(Sql.of(COMPARISON, id).planOnce(), Reextractions::comparison)
                        .orElseThrow(),
                database.list(
                        Sql.of(EXTRACTORS, id).planOnce(),
                        row -> new Extractors(
                                row.text("extractor_before"), row.text("extractor_after"), row.number("articles"))));
    }

    Page<ReextractedArticle> articles(UUID id, PageRequest page) {
        summary(id);
        Sql sql = Sql.of(READ).where("a.reextraction_id = ?", id).where("a.done_at IS NOT NULL");
        if (page.after() != null) {
            sql.where(
                    "(a.changes, a.article_id) < (?, ?)",
                    page.after().number(),
                    page.after().uuid());
        }
        return page.cut(
                database.list(sql.add("ORDER BY a.changes DESC, a.article_id DESC LIMIT ?", page.rows()), Read::of),
                rows -> rows.stream().map(Read::article).toList(),
                last -> page.at(Long.toString(last.changes()), last.article().id()));
    }

    private ReextractionSummary summary(UUID id) {
        return database.first(Sql.of(SUMMARY).where("x.id = ?", id), Reextractions::summary)
                .orElseThrow(() -> Problems.notFound("reextraction", id.toString()));
    }

    private static ReextractionSummary summary(Row row) throws SQLException {
        return new ReextractionSummary(
                row.id("id"),
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
                row.number("announced") - row.number("waiting"),
                row.number("failed"));
    }

    private static Comparison comparison(Row row) throws SQLException {
        return Comparison.of(
                row.number("same"),
                row.number("other_speaker"),
                row.number("otherwise"),
                row.number("added"),
                row.number("removed"));
    }

    /** @param changes by which the list goes */
    private record Read(long changes, ReextractedArticle article) {

        static Read of(Row row) throws SQLException {
            return new Read(
                    row.number("changes"),
                    new ReextractedArticle(
                            row.id("article_id"),
                            row.textOrNull("title"),
                            row.instant("done_at"),
                            row.textOrNull("reason"),
                            row.integerOrNull("same") == null ? null : comparison(row)));
        }
    }
}

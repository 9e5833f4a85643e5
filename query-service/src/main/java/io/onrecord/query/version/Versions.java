package io.onrecord.query.version;

import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.query.article.Articles;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.PastStatements;
import io.onrecord.query.statement.Statements;
import io.onrecord.query.wording.Budget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads versions of articles, the newest first, and compares them. */
@ApplicationScoped
class Versions {
    static final String LIST = "versions";

    /** Comparisons of two words that an answer may cost: well below a second of work. */
    private static final long DEAREST = 20_000_000;

    private static final String COLUMNS = """
            SELECT v.version, v.received_at, length(v.text) AS length, v.text_method, v.cut_short, v.modified_value, v.modified_precision,
                   v.modified_method, v.version = a.version AS newest, r.article_id IS NOT NULL AS current,
                   coalesce(r.state, p.state) AS state, coalesce(r.reason, p.reason) AS reason,
                   coalesce(r.extractor, p.extractor) AS extractor, coalesce(r.statements, p.statements) AS statements, coalesce(r.title, p.title) AS title,
                   coalesce(r.title_start, p.title_start) AS title_start, coalesce(r.title_end, p.title_end) AS title_end,
                   coalesce(r.boilerplate, p.boilerplate) AS boilerplate,
                   (SELECT max(o.version) FROM past_reading o
                    WHERE o.article_id = v.article_id AND o.version < v.version AND o.state = 'EXTRACTED') AS older
            FROM article_version v
            JOIN article a ON a.id = v.article_id
            LEFT JOIN reading r ON r.article_id = v.article_id AND r.version = v.version
            LEFT JOIN past_reading p ON p.article_id = v.article_id AND p.version = v.version""";

    private final Database database;
    private final Articles articles;
    private final Statements statements;
    private final PastStatements past;

    Versions(Database database, Articles articles, Statements statements, PastStatements past) {
        this.database = database;
        this.articles = articles;
        this.statements = statements;
        this.past = past;
    }

    Page<VersionSummary> page(UUID article, PageRequest page) {
        Sql sql = Sql.of(COLUMNS).where("v.article_id = ?", article);
        if (page.after() != null) {
            sql.where("v.version < ?", (int) page.after().number());
        }
        List<VersionRow> rows =
                database.list(sql.add("ORDER BY v.version DESC LIMIT ?", page.rows()), VersionRow::read);
        if (rows.isEmpty()) {
            articles.summary(article);
        }
        return page.cut(
                rows, some -> compared(article, some), row -> page.at(Integer.toString(row.version()), article));
    }

    /** Each with the one before it that was read, which is mostly the next in the list: so no more than two are held at once. */
    private List<VersionSummary> compared(UUID article, List<VersionRow> rows) {
        Budget budget = new Budget(DEAREST);
        Map<Integer, List<StatementSummary>> held = new HashMap<>();
        List<VersionSummary> compared = new ArrayList<>();
        for (VersionRow row : rows) {
            @Nullable Integer older = row.older();
            if (!row.isRead() || older == null) {
                compared.add(row.bare());
                continue;
            }
            List<StatementSummary> after = held.computeIfAbsent(row.version(), version -> of(article, row));
            List<StatementSummary> before = past.of(article, older);
            held.clear();
            held.put(older, before);
            compared.add(
                    row.bare().with(CompareStatements.of(before, after, budget).count(older)));
        }
        return compared;
    }

    VersionDetail detail(UUID article, int version) {
        ArticleSummary summary = articles.summary(article);
        VersionRow row = row(article, version);
        List<StatementSummary> said = of(article, row);
        return new VersionDetail(
                summary,
                counted(article, row, said),
                text(article, version),
                row.title(),
                row.titleSpan(),
                row.boilerplate(),
                said);
    }

    private VersionSummary counted(UUID article, VersionRow row, List<StatementSummary> said) {
        @Nullable Integer older = row.older();
        return older == null || !row.isRead()
                ? row.bare()
                : row.bare()
                        .with(CompareStatements.of(past.of(article, older), said, new Budget(DEAREST))
                                .count(older));
    }

    /** @param against null: the newest before it that was read, else the one before it */
    VersionChanges changes(UUID article, int version, @Nullable Integer against) {
        ArticleSummary summary = articles.summary(article);
        VersionRow after = row(article, version);
        VersionRow before = row(article, against != null ? against : before(after));
        Budget budget = new Budget(DEAREST);
        boolean read = before.isRead() && after.isRead();
        CompareStatements said = read
                ? CompareStatements.of(of(article, before), of(article, after), budget)
                : new CompareStatements(0, List.of());
        var text = CompareTexts.of(text(article, before.version()), text(article, version), budget);
        return new VersionChanges(
                summary, before.bare(), after.bare(), read, said.same(), said.changes(), text, !budget.isExceeded());
    }

    private static int before(VersionRow after) {
        @Nullable Integer older = after.older();
        if (older == null && after.version() == 1) {
            throw Problems.invalid(
                    "version",
                    "is the first, and there is none before it; give the version to compare it with as 'against'");
        }
        return older == null || !after.isRead() ? after.version() - 1 : older;
    }

    private VersionRow row(UUID article, int version) {
        return database.first(
                        Sql.of(COLUMNS).where("v.article_id = ?", article).where("v.version = ?", version),
                        VersionRow::read)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "version-not-found",
                        "No such version",
                        "article " + article + " has no version " + version + "; /api/v1/articles/" + article
                                + "/versions lists those that there are"));
    }

    private List<StatementSummary> of(UUID article, VersionRow row) {
        return row.isCurrent() ? statements.of(article) : past.of(article, row.version());
    }

    private String text(UUID article, int version) {
        return database.first(
                        Sql.of("SELECT text FROM article_version")
                                .where("article_id = ?", article)
                                .where("version = ?", version),
                        row -> row.text("text"))
                .orElseThrow();
    }
}

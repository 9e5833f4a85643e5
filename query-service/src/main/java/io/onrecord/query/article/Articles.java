package io.onrecord.query.article;

import io.onrecord.contracts.api.ArticleMatch;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.CopyDecision;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.filter.Copying;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Naming;
import io.onrecord.query.hit.FindHits;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.takedown.Missing;
import io.onrecord.store.article.ArticleEntity;
import io.onrecord.store.article.ArticleVersionEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads articles; the newest publication first, then what is undated, then what was not read yet. */
@ApplicationScoped
public class Articles {
    static final String LIST = "articles";

    private final Database database;
    private final FindHits hits;
    private final Missing missing;

    Articles(Database database, FindHits hits, Missing missing) {
        this.database = database;
        this.hits = hits;
        this.missing = missing;
    }

    Page<ArticleSummary> page(Filter filter, @Nullable Naming naming, Copying copying, PageRequest page) {
        return page.cut(
                rows(filter, naming, copying, page.after(), page.rows()),
                rows -> marked(rows.stream().map(ArticleRow::summary).toList(), filter),
                row -> page.at(row.sortKey(), row.summary().id()));
    }

    /** Says where the words that were searched for stand. */
    private List<ArticleSummary> marked(List<ArticleSummary> found, Filter filter) {
        if (filter.q() == null) {
            return found;
        }
        Map<UUID, ArticleMatch> places =
                hits.inArticles(found.stream().map(ArticleSummary::id).toList(), filter.q());
        return found.stream()
                .map(one -> {
                    @Nullable ArticleMatch place = places.get(one.id());
                    return place == null ? one : one.found(place);
                })
                .toList();
    }

    private List<ArticleRow> rows(
            Filter filter, @Nullable Naming naming, Copying copying, @Nullable Cursor after, int wanted) {
        boolean pastRead = after != null && after.key().equals(ArticleRow.UNREAD);
        List<ArticleRow> rows = new ArrayList<>();
        if (!pastRead) {
            rows.addAll(database.list(ArticleQuery.read(filter, naming, copying, after, wanted), ArticleRow::read));
        }
        if (rows.size() < wanted && naming == null && ArticleQuery.fitsUnread(filter)) {
            @Nullable UUID last = after != null && pastRead ? after.uuid() : null;
            rows.addAll(
                    database.list(ArticleQuery.unread(filter, copying, last, wanted - rows.size()), ArticleRow::read));
        }
        return rows;
    }

    public ArticleSummary summary(UUID id) {
        return database.first(ArticleQuery.one(id), ArticleRow::read)
                .orElseThrow(() -> missing.article(id))
                .summary();
    }

    /**
     * The text that all spans of the article refer to: of the version that was read last. While a newer one is on its way,
     * that is not yet the newest.
     */
    public String text(UUID id) {
        return database.first(Sql.of("""
                        SELECT av.text FROM article a LEFT JOIN reading r ON r.article_id = a.id
                        JOIN article_version av ON av.article_id = a.id AND av.version = coalesce(r.version, a.version)
                        WHERE a.id = ?""", id), row -> row.text("text")).orElseThrow(() -> missing.article(id));
    }

    /** What a person said of its being a copy that still holds; null when nobody did. */
    public @Nullable CopyDecision copyDecision(UUID id) {
        return database.first(
                        Sql.of("""
                        SELECT of_id, reason, made_by, decided_at FROM (
                            SELECT * FROM copy_decision WHERE article_id = ? ORDER BY id DESC LIMIT 1) newest
                        WHERE outcome <> 'UNDECIDED'""", id),
                        row -> new CopyDecision(
                                row.idOrNull("of_id"),
                                row.text("reason"),
                                row.text("made_by"),
                                row.instant("decided_at")))
                .orElse(null);
    }

    /** How the version with that text was read out of its page. */
    public AsTaken asTaken(UUID id) {
        return database.first(Sql.of("""
                        SELECT av.version, (SELECT count(*) FROM article_version o WHERE o.article_id = a.id) AS versions,
                               a.author, a.published_method, av.text_method, av.cut_short, av.modified_value,
                               av.modified_precision, av.modified_method
                        FROM article a LEFT JOIN reading r ON r.article_id = a.id
                        JOIN article_version av ON av.article_id = a.id AND av.version = coalesce(r.version, a.version)
                        WHERE a.id = ?""", id), AsTaken::read).orElseThrow(() -> missing.article(id));
    }

    ArticleVersionEntity newest(UUID id) {
        return ArticleEntity.<ArticleEntity>findByIdOptional(id)
                .flatMap(article -> ArticleVersionEntity.<ArticleVersionEntity>findByIdOptional(
                        new ArticleVersionEntity.Key(id, article.version)))
                .orElseThrow(() -> missing.article(id));
    }
}

package io.onrecord.query.article;

import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Copying;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Naming;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.sql.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries for articles. A list has first those that were read, in the order of an index, then those that wait for it. */
final class ArticleQuery {
    private static final String COLUMNS = """
            SELECT a.id, coalesce(r.title, a.title) AS title, coalesce(r.outlet, a.outlet) AS outlet, a.url, a.received_at,
                   coalesce(r.published_value, a.published_value) AS published_value,
                   coalesce(r.published_precision, a.published_precision) AS published_precision,
                   coalesce(r.published_method, CASE WHEN a.published_value IS NULL THEN 'unknown'
                       ELSE coalesce(replace(lower(a.published_method), '_', '-'), 'submitted') END) AS published_method,
                   v.state, v.statements, c.of_id, c.share, c.decided, coalesce(fr.title, f.title) AS first_title,
                   coalesce(fr.outlet, f.outlet) AS first_outlet,
                   (SELECT count(*) FROM article_copy o WHERE o.of_id = a.id) AS copies,
                   CASE WHEN r.article_id IS NULL THEN 'unread' ELSE r.sort_on::text END AS sort_key
            FROM article a
            JOIN article_state v ON v.article_id = a.id
            LEFT JOIN reading r ON r.article_id = a.id
            LEFT JOIN article_copy c ON c.article_id = a.id
            LEFT JOIN article f ON f.id = c.of_id
            LEFT JOIN reading fr ON fr.article_id = c.of_id""";

    private ArticleQuery() {}

    static Sql one(UUID id) {
        return Sql.of(COLUMNS).where("a.id = ?", id);
    }

    /** Of the articles that were read. */
    static Sql read(Filter filter, @Nullable Naming naming, Copying copying, @Nullable Cursor after, int rows) {
        return Sql.of(COLUMNS)
                .add("WHERE a.id IN (SELECT id FROM (")
                .add(readIds(filter, naming, copying, after, rows))
                .add(") page) ORDER BY r.sort_on DESC, a.id DESC");
    }

    /** Of the articles that wait for it. */
    static Sql unread(Filter filter, Copying copying, @Nullable UUID after, int rows) {
        return Sql.of(COLUMNS)
                .add("WHERE a.id IN (SELECT id FROM (")
                .add(unreadIds(filter, copying, after, rows))
                .add(") page) ORDER BY a.id DESC");
    }

    private static Sql readIds(
            Filter filter, @Nullable Naming naming, Copying copying, @Nullable Cursor after, int rows) {
        Sql sql = read(naming);
        Conditions.match(sql, "r.outlet", filter.outlet());
        Conditions.days(sql, filter, "r.sort_on");
        copies(sql, "r.article_id", copying);
        topics(sql, filter);
        speaker(sql, filter);
        if (filter.q() != null) {
            sql.where("""
                    r.article_id IN (
                        SELECT av.article_id FROM article_version av
                        JOIN article a ON a.id = av.article_id AND a.version = av.version
                        WHERE av.search @@ websearch_to_tsquery('english', ?)
                        UNION SELECT t.article_id FROM reading t
                        WHERE to_tsvector('english', coalesce(t.title, '')) @@ websearch_to_tsquery('english', ?))""", filter.q(), filter.q());
        }
        if (after != null) {
            sql.where("(r.sort_on, r.article_id) < (?::date, ?)", after.day(), after.uuid());
        }
        return sql.add("ORDER BY r.sort_on DESC, r.article_id DESC LIMIT ?", rows);
    }

    /** Outlet and day of an article stand beside each who is named there too, in the order of the list. */
    private static Sql read(@Nullable Naming naming) {
        String columns = "SELECT r.article_id AS id, r.sort_on FROM ";
        if (naming == null) {
            return Sql.of(columns + "reading r");
        }
        Sql sql = Sql.of(columns + "article_speaker r").where("r.speaker_id = ?", naming.speaker());
        return naming.quoted() == null ? sql : sql.where(naming.quoted() ? "r.quoted" : "NOT r.quoted");
    }

    private static Sql unreadIds(Filter filter, Copying copying, @Nullable UUID after, int rows) {
        Sql sql = Sql.of("SELECT a.id FROM article_unread a");
        Conditions.match(sql, "a.outlet", filter.outlet());
        copies(sql, "a.id", copying);
        if (filter.q() != null) {
            sql.where("""
                    (to_tsvector('english', coalesce(a.title, '')) @@ websearch_to_tsquery('english', ?) OR EXISTS (
                        SELECT FROM article_version av WHERE av.article_id = a.id AND av.version = a.version
                        AND av.search @@ websearch_to_tsquery('english', ?)))""", filter.q(), filter.q());
        }
        if (after != null) {
            sql.where("a.id < ?", after);
        }
        return sql.add("ORDER BY a.id DESC LIMIT ?", rows);
    }

    private static void copies(Sql sql, String article, Copying copying) {
        String isCopy = "EXISTS (SELECT FROM article_copy k WHERE k.article_id = " + article + ")";
        switch (copying.shown()) {
            case ALL -> {}
            case FIRST -> sql.where("NOT " + isCopy);
            case ONLY -> sql.where(isCopy);
        }
        if (copying.of() != null) {
            sql.where(article + " IN (SELECT k.article_id FROM article_copy k WHERE k.of_id = ?)", copying.of());
        }
    }

    private static void topics(Sql sql, Filter filter) {
        if (filter.topics() != null) {
            sql.where(
                    "EXISTS (SELECT FROM article_topic t WHERE t.article_id = r.article_id AND t.topic_id = ANY (?))",
                    (Object) Conditions.array(filter.topics()));
        }
    }

    private static void speaker(Sql sql, Filter filter) {
        if (filter.speaker() != null) {
            Sql said = Conditions.match(Sql.of("SELECT FROM statement s"), "s.speaker_id", filter.speaker())
                    .where("s.article_id = r.article_id");
            sql.where("EXISTS (").add(said).add(")");
        }
    }

    /** Nobody knows yet who speaks in an unread article, about what, and of which day it is. */
    static boolean fitsUnread(Filter filter) {
        return filter.topics() == null && filter.speaker() == null && !filter.dated();
    }
}

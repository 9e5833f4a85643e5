package io.onrecord.query.watch;

import io.onrecord.query.feed.CountFeeds;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.watch.Figures.Again;
import io.onrecord.query.watch.Figures.Articles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Reads the figures. Each question walks an index of what waits, and no further than {@link #MOST} rows: it costs the same at any size. */
@ApplicationScoped
class LookAtRecord {
    /** What waits is counted so far: who has more behind has to act, however many it are. */
    static final int MOST = 50_000;

    /** Of an article that is to be announced again nobody knows since when: it was read before, and does not count here. */
    private static final String ARTICLES = """
            SELECT count(*) FILTER (WHERE s.state = 'RECEIVED') AS received,
                count(*) FILTER (WHERE s.state = 'ANNOUNCED') AS announced,
                count(*) FILTER (WHERE s.state = 'FAILED') AS failed,
                (SELECT coalesce(sum(articles), 0) FROM count_by_outlet_read)
                    - count(r.article_id) FILTER (WHERE s.state <> 'EXTRACTED') AS extracted,
                extract(epoch FROM now() - min(s.received_at) FILTER (WHERE s.state = 'RECEIVED' AND s.extracted_at IS NULL)) AS unannounced,
                extract(epoch FROM now() - min(s.announced_at) FILTER (WHERE s.state = 'ANNOUNCED')) AS unread
            FROM article_state s LEFT JOIN reading r ON r.article_id = s.article_id
            WHERE s.article_id = ANY (ARRAY(
                (SELECT article_id FROM article_waiting LIMIT ?)
                UNION (SELECT article_id FROM reading WHERE state = 'FAILED' LIMIT ?)))""";

    private static final String WAITING = """
            SELECT (SELECT count(*) FROM (SELECT FROM dead_letter LIMIT ?) some_of) AS dead_letters,
                (SELECT count(*) FROM (SELECT FROM statement WHERE echo_id IS NULL LIMIT ?) some_of) AS unlinked,
                (SELECT count(*) FROM (SELECT FROM takedown WHERE finished_at IS NULL LIMIT ?) some_of) AS takedowns,
                (SELECT count(*) FROM (SELECT FROM correction WHERE handled_at IS NULL LIMIT ?) some_of) AS corrections""";

    private static final String AGAIN = """
            SELECT coalesce(sum(x.fitting), 0) AS fitting, coalesce(sum(x.announced), 0) AS announced,
                coalesce(sum((SELECT count(*) FROM reextraction_article a WHERE a.reextraction_id = x.id AND a.done_at IS NULL)), 0) AS waiting
            FROM reextraction x WHERE x.state = 'RUNNING'""";

    private final Database database;
    private final CountFeeds feeds;

    LookAtRecord(Database database, CountFeeds feeds) {
        this.database = database;
        this.feeds = feeds;
    }

    /** @throws io.onrecord.query.sql.DatabaseException when the record does not answer */
    Figures look() {
        var articles = database.first(Sql.of(ARTICLES, MOST, MOST), LookAtRecord::articles)
                .orElseThrow();
        var again = database.first(
                        Sql.of(AGAIN),
                        row -> new Again(row.number("fitting"), row.number("announced"), row.number("waiting")))
                .orElseThrow();
        return database.first(
                        Sql.of(WAITING, MOST, MOST, MOST, MOST),
                        row -> new Figures(
                                articles,
                                feeds.byHealth(),
                                row.number("dead_letters"),
                                row.number("unlinked"),
                                row.number("takedowns"),
                                row.number("corrections"),
                                again))
                .orElseThrow();
    }

    private static Articles articles(Row row) throws SQLException {
        return new Articles(
                row.number("received"),
                row.number("announced"),
                row.number("extracted"),
                row.number("failed"),
                // Nothing that waits is nothing waited; and the clocks of two machines may differ a little.
                Math.max(0, row.real("unannounced")),
                Math.max(0, row.real("unread")));
    }
}

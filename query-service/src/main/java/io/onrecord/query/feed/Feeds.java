package io.onrecord.query.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.PollOutcome;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedDetail.Outcome;
import io.onrecord.contracts.api.FeedDetail.Poll;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.problem.Problems;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads feeds and what stood in them. */
@ApplicationScoped
class Feeds {
    static final String LIST = "feeds";
    static final String ITEMS = "feed-items";

    /** Those in trouble first, then the one added last; one number, so that a cursor can say where to go on. */
    private static final String PLACE = """
            (CASE WHEN paused THEN 3 WHEN next_at IS NULL THEN 0 WHEN failures > 0 THEN 1 WHEN silent_from < now() THEN 2 ELSE 3 END)
                * 10000000000000000 + 9999999999999999 - (extract(epoch FROM added_at) * 1000000)::bigint""";

    /** What is counted is counted for those of the page alone. */
    private static final String SELECT_START = """
            SELECT f.*, f.silent_from < now() AS silent,
                (SELECT count(*) FROM feed_item i WHERE i.feed_id = f.id) AS items,
                (SELECT count(*) FROM feed_item i WHERE i.feed_id = f.id AND i.due_at IS NOT NULL) AS waiting
            FROM (""";

    private static final String SELECT_END = ") f ORDER BY f.place, f.id";

    private static final String FEEDS = "SELECT *, " + PLACE + " AS place FROM feed";

    private final Database database;

    Feeds(Database database) {
        this.database = database;
    }

    /** A feed and its place in the list. */
    private record Placed(FeedSummary feed, long place) {}

    Page<FeedSummary> page(PageRequest page) {
        Sql sql = Sql.of(SELECT_START);
        sql.add("SELECT * FROM (" + FEEDS + ") placed");
        if (page.after() != null) {
            sql.add(
                    "WHERE (place, id) > (?, ?)",
                    page.after().number(),
                    page.after().uuid());
        }
        sql.add("ORDER BY place, id LIMIT ?", page.rows()).add(SELECT_END);
        return page.cut(
                database.list(sql, row -> new Placed(summary(row), row.number("place"))),
                rows -> rows.stream().map(Placed::feed).toList(),
                last -> page.at(String.valueOf(last.place), last.feed.id()));
    }

    FeedDetail detail(UUID id) {
        Sql sql = Sql.of(SELECT_START).add(FEEDS + " WHERE id = ?", id).add(SELECT_END);
        FeedSummary feed =
                database.first(sql, Feeds::summary).orElseThrow(() -> Problems.notFound("feed", id.toString()));
        return new FeedDetail(feed, outcomes(id), polls(id));
    }

    private List<Outcome> outcomes(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT outcome, count(*) AS items FROM feed_item WHERE feed_id = ? GROUP BY outcome ORDER BY items DESC, outcome",
                        id),
                row -> new Outcome(ItemOutcome.valueOf(row.text("outcome")), row.number("items")));
    }

    private List<Poll> polls(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT polled_at, outcome, seen, fresh, took_ms, words FROM feed_poll WHERE feed_id = ? ORDER BY polled_at DESC LIMIT 100",
                        id),
                row -> new Poll(
                        row.instant("polled_at"),
                        PollOutcome.valueOf(row.text("outcome")),
                        row.integer("seen"),
                        row.integer("fresh"),
                        row.integer("took_ms"),
                        row.text("words")));
    }

    Page<FeedItem> items(UUID id, @Nullable ItemOutcome outcome, PageRequest page) {
        if (database.list(Sql.of("SELECT 1 FROM feed WHERE id = ?", id), row -> id)
                .isEmpty()) {
            throw Problems.notFound("feed", id.toString());
        }
        Sql sql = Sql.of(
                        "SELECT id, title, link, published, first_seen, outcome, reason, attempts, due_at, article_id FROM feed_item")
                .where("feed_id = ?", id);
        if (outcome != null) {
            sql.where("outcome = ?", outcome.name());
        }
        if (page.after() != null) {
            sql.where("id < ?", page.after().numericId());
        }
        sql.add("ORDER BY id DESC LIMIT ?", page.rows());
        return page.cut(database.list(sql, Feeds::item), rows -> rows, item -> page.at("", item.id()));
    }

    /** All of them, each with its address, title, site and outlet, in order of their titles. */
    List<Listed> all() {
        return database.list(
                Sql.of("SELECT url, title, site, outlet FROM feed ORDER BY coalesce(title, url), id"),
                row -> new Listed(
                        row.text("url"), row.textOrNull("title"), row.textOrNull("site"), row.textOrNull("outlet")));
    }

    /** A feed as a list of feeds has it. */
    record Listed(
            String url,
            @Nullable String title,
            @Nullable String site,
            @Nullable String outlet) {}

    private static FeedItem item(Row row) throws SQLException {
        return new FeedItem(
                row.number("id"),
                row.textOrNull("title"),
                row.textOrNull("link"),
                row.textOrNull("published"),
                row.instant("first_seen"),
                ItemOutcome.valueOf(row.text("outcome")),
                row.textOrNull("reason"),
                row.integer("attempts"),
                row.instantOrNull("due_at"),
                row.idOrNull("article_id"));
    }

    private static FeedSummary summary(Row row) throws SQLException {
        int failures = row.integer("failures");
        boolean asked = row.instantOrNull("next_at") != null;
        boolean polled = row.instantOrNull("polled_at") != null;
        return new FeedSummary(
                row.id("id"),
                row.text("url"),
                row.textOrNull("title"),
                row.textOrNull("site"),
                row.textOrNull("outlet"),
                row.textOrNull("format"),
                FeedText.valueOf(row.text("taken_from")),
                JudgeHealth.of(row.flag("paused"), asked, polled, failures, row.flag("silent")),
                row.instantOrNull("next_at"),
                row.text("why"),
                row.instant("added_at"),
                row.instantOrNull("polled_at"),
                row.instantOrNull("read_at"),
                row.dateOrNull("newest_on"),
                row.realOrNull("usual_gap"),
                failures,
                row.textOrNull("problem"),
                row.textOrNull("remark"),
                row.number("waiting"),
                row.number("items"));
    }
}

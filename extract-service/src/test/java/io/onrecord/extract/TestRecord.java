package io.onrecord.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The record as its owner sees it: puts articles in as ingest-service would, and looks at what came of them. */
@ApplicationScoped
class TestRecord {
    private static final List<Coarse> COARSE = List.of(
            new Coarse("count_by_day", "statement_day", "day, kind"),
            new Coarse("count_by_outlet_day", "statement_day", "outlet, day, kind"),
            new Coarse("count_by_speaker_day", "statement_day", "speaker_id, day, kind"),
            new Coarse("count_by_outlet", "statement_day", "outlet"),
            new Coarse("count_by_speaker", "statement_day", "speaker_id"),
            new Coarse("count_by_speaker_outlet", "statement_day", "speaker_id, outlet"),
            new Coarse("count_by_topic_day", "topic_day", "topic_id, day, kind"),
            new Coarse("count_by_topic_outlet_day", "topic_day", "topic_id, outlet, day"),
            new Coarse("count_by_topic", "topic_day", "topic_id"),
            new Coarse("count_by_topic_outlet", "topic_day", "topic_id, outlet"),
            new Coarse("count_by_topic_speaker", "topic_day", "topic_id, speaker_id"));

    private record Coarse(String table, String fine, String keys) {}

    @ConfigProperty(name = "onrecord.test.owner-url")
    String url;

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    UUID put(String text) throws SQLException {
        return put(UUID.randomUUID(), 1, text, null, null);
    }

    UUID put(UUID id, int version, String text, @Nullable String outlet, @Nullable String day) throws SQLException {
        var hash = ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(version)
                .array();
        try (var connection = connect();
                var article = connection.prepareStatement("""
                        INSERT INTO article (id, version, publisher, outlet, published_value, published_precision, content_hash,
                            received_at, announced_at) VALUES (?, ?, '', ?, ?, ?, ?, now(), now())
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version""");
                var body = connection.prepareStatement("""
                        INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)
                        VALUES (?, ?, ?, 'text/plain', 'UTF-8', ?, '{}', now())""")) {
            article.setObject(1, id);
            article.setInt(2, version);
            article.setString(3, outlet);
            article.setString(4, day);
            article.setString(5, day == null ? "UNKNOWN" : "DAY");
            article.setBytes(6, hash);
            article.executeUpdate();
            body.setObject(1, id);
            body.setInt(2, version);
            body.setBytes(3, text.getBytes(StandardCharsets.UTF_8));
            body.setString(4, text);
            body.executeUpdate();
        }
        return id;
    }

    /** Everything that extraction writes, without the time of writing; echoes are put together later, in the background. */
    List<String> dump() throws SQLException {
        var all = new ArrayList<String>();
        for (var query : List.of(
                "SELECT to_jsonb(r) - 'extracted_at' - 'first_extracted_at' FROM reading r ORDER BY article_id",
                "SELECT to_jsonb(s) - 'echo_id' - 'is_first' - 'fingerprints' - 'recorded_at' FROM statement s ORDER BY id",
                "SELECT to_jsonb(t) FROM statement_topic t ORDER BY statement_id, topic_id",
                "SELECT to_jsonb(t) FROM article_topic t ORDER BY article_id, topic_id",
                "SELECT to_jsonb(v) FROM statement_vector v ORDER BY statement_id",
                "SELECT to_jsonb(v) FROM article_vector v ORDER BY article_id",
                "SELECT to_jsonb(m) FROM mention m ORDER BY article_id, ordinal",
                "SELECT to_jsonb(s) - 'created_at' FROM speaker s ORDER BY id",
                "SELECT to_jsonb(a) FROM speaker_alias a ORDER BY speaker_id, name COLLATE \"C\"",
                "SELECT (to_jsonb(d) - 'echoes')::text FROM statement_day d ORDER BY 1",
                "SELECT (to_jsonb(d) - 'echoes')::text FROM topic_day d ORDER BY 1",
                "SELECT to_jsonb(a)::text FROM article_speaker a ORDER BY 1",
                "SELECT to_jsonb(d)::text FROM speaker_named_day d ORDER BY 1",
                "SELECT to_jsonb(p) - 'extracted_at' - 'replaced_at' FROM past_reading p ORDER BY article_id, version",
                "SELECT to_jsonb(p) - 'recorded_at' FROM past_statement p ORDER BY article_id, version, ordinal")) {
            all.addAll(rows(query));
        }
        return all;
    }

    /** The roll-ups as they are, and as they ought to be. */
    List<String> rollUpFaults() throws SQLException {
        var faults = new ArrayList<>(rows("""
                (SELECT 'statement_day', day::text, outlet, speaker_id::text, NULL, kind, statements, echoes FROM statement_day
                 UNION ALL SELECT 'topic_day', day::text, outlet, speaker_id::text, topic_id, kind, statements, echoes FROM topic_day)
                EXCEPT ALL
                (SELECT 'statement_day', published_on::text, outlet, speaker_id::text, NULL, kind, count(*), count(*) FILTER (WHERE is_first)
                 FROM statement GROUP BY 2, 3, 4, 6
                 UNION ALL SELECT 'topic_day', published_on::text, outlet, speaker_id::text, above_id, kind, count(DISTINCT id),
                    count(DISTINCT id) FILTER (WHERE is_first)
                 FROM statement JOIN (SELECT statement_id, topic_id FROM statement_topic) t ON statement_id = id JOIN topic_lineage USING (topic_id) GROUP BY 2, 3, 4, 5, 6)"""));
        faults.addAll(coarseFaults());
        faults.addAll(namedFaults());
        return faults;
    }

    List<String> rollUpGaps() throws SQLException {
        return rows("""
                (SELECT 'statement_day', published_on::text, outlet, speaker_id::text, NULL, kind, count(*), count(*) FILTER (WHERE is_first)
                 FROM statement GROUP BY 2, 3, 4, 6
                 UNION ALL SELECT 'topic_day', published_on::text, outlet, speaker_id::text, above_id, kind, count(DISTINCT id),
                    count(DISTINCT id) FILTER (WHERE is_first)
                 FROM statement JOIN (SELECT statement_id, topic_id FROM statement_topic) t ON statement_id = id JOIN topic_lineage USING (topic_id) GROUP BY 2, 3, 4, 5, 6)
                EXCEPT ALL
                (SELECT 'statement_day', day::text, outlet, speaker_id::text, NULL, kind, statements, echoes FROM statement_day
                 UNION ALL SELECT 'topic_day', day::text, outlet, speaker_id::text, topic_id, kind, statements, echoes FROM topic_day)""");
    }

    /** Where what is kept of who is named and quoted differs from the mentions and statements, in both directions. */
    private List<String> namedFaults() throws SQLException {
        var named = """
                SELECT DISTINCT article_id, speaker_id, EXISTS (
                    SELECT FROM statement s WHERE s.article_id = n.article_id AND s.speaker_id = n.speaker_id) AS quoted,
                    r.outlet, r.published_on
                FROM (SELECT article_id, speaker_id FROM mention UNION SELECT article_id, speaker_id FROM statement) n
                JOIN reading r USING (article_id) WHERE speaker_id IS NOT NULL""";
        var counted = "SELECT published_on, outlet, speaker_id, count(*), count(*) FILTER (WHERE quoted) FROM (" + named
                + ") n GROUP BY 1, 2, 3";
        var faults = new ArrayList<String>();
        faults.addAll(
                differences(named, "SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_speaker"));
        faults.addAll(differences(
                counted, "SELECT day, outlet, speaker_id, articles_named, articles_quoted FROM speaker_named_day"));
        for (var keys : List.of("speaker_id, day", "speaker_id, outlet", "speaker_id")) {
            var table = "named_by_" + keys.replace("_id", "").replace(", ", "_");
            faults.addAll(differences(
                    "SELECT " + keys + ", sum(articles_named), sum(articles_quoted) FROM speaker_named_day GROUP BY "
                            + keys,
                    "SELECT " + keys + ", articles_named::bigint, articles_quoted::bigint FROM " + table));
        }
        return faults;
    }

    private List<String> differences(String wanted, String kept) throws SQLException {
        var differences = new ArrayList<String>();
        rows("(" + wanted + ") EXCEPT ALL (" + kept + ")").forEach(row -> differences.add("not kept|" + row));
        rows("(" + kept + ") EXCEPT ALL (" + wanted + ")").forEach(row -> differences.add("kept|" + row));
        return differences;
    }

    /** Where the coarser counts differ from the sum of the finer ones, in both directions. */
    private List<String> coarseFaults() throws SQLException {
        var faults = new ArrayList<String>();
        for (var count : COARSE) {
            var fine = "SELECT " + count.keys() + ", sum(statements)::bigint, sum(echoes)::bigint FROM " + count.fine()
                    + " GROUP BY " + count.keys();
            var coarse = "SELECT " + count.keys() + ", statements::bigint, echoes::bigint FROM " + count.table();
            for (var sql : List.of(
                    "(" + fine + ") EXCEPT ALL (" + coarse + ")", "(" + coarse + ") EXCEPT ALL (" + fine + ")")) {
                rows(sql).forEach(row -> faults.add(count.table() + "|" + row));
            }
        }
        return faults;
    }

    /** Each row's columns, joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", columns));
            }
            return all;
        }
    }

    /** Why the database refuses this. */
    String failure(String sql) throws SQLException {
        try {
            rows(sql);
            return "nothing";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that came of articles, and the articles. */
    void clear() throws SQLException {
        // Whoever puts echoes together, or compares them, in the background is not to be at it: two that lock the same
        // tables would wait
        // for each other.
        execute(
                "SELECT pg_advisory_xact_lock(x'6c696e6b696e6701'::bigint), pg_advisory_xact_lock(x'706f736974696f6e'::bigint);"
                        + " TRUNCATE feed, feed_poll, feed_item, article, article_version, reading, statement, statement_topic, article_topic, mention,"
                        + " statement_day, topic_day, article_speaker, speaker_named_day, dead_letter, statement_vector, article_vector, echo_link, echo_broken, position_change, position_pending, user_topic, topic_tagging, article_waiting, correction, review, speaker_merge, speaker_step, past_reading, past_statement, article_sketch, article_copy, copy_decision, reextraction, reextraction_article, takedown, takedown_target, takedown_key, position_verdict");
        execute("DELETE FROM topic WHERE version > 0");
        execute("DELETE FROM speaker WHERE known_id IS NULL");
        execute("DELETE FROM speaker_alias WHERE origin <> 'known'");
        execute("UPDATE speaker SET renamed = false");
    }
}

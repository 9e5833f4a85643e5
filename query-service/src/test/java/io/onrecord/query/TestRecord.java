package io.onrecord.query;

import io.onrecord.store.access.KeyText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts a record into the database as its owner, as the other services would. */
final class TestRecord implements AutoCloseable {
    static final Instant RECEIVED = Instant.parse("2024-06-01T08:00:00Z");

    /** Opens every such record, and nothing else. */
    static final String KEY = key("testtesttest");

    private final Connection owner;

    private TestRecord(Connection owner) {
        this.owner = owner;
    }

    /** An empty record, but for {@link #KEY}. */
    static TestRecord emptied() throws SQLException {
        TestRecord record = opened();
        record.run(
                "TRUNCATE takedown, takedown_target, takedown_key, reextraction, correction, review, speaker_merge, article, article_version, speaker, speaker_alias, speaker_office, topic, reading, statement,"
                        + " statement_topic, article_topic, mention, statement_day, topic_day, dead_letter, user_topic, position_verdict, feed, api_key CASCADE");
        return record.key("testtesttest", "tests", "admin", RECEIVED);
    }

    /** A key of this id, as its owner has it. */
    static String key(String id) {
        return "onrecord_" + id + "_" + "0".repeat(43);
    }

    /** Puts the key of this id into force. */
    TestRecord key(String id, String name, String scope, Instant made) throws SQLException {
        return run(
                "INSERT INTO api_key (id, name, secret_hash, scopes, origin, made_by, created_at)"
                        + " VALUES (?, ?, ?, ARRAY[?], 'PERSON', 'the tests', ?)",
                id,
                name,
                KeyText.parse(key(id)).orElseThrow().hash(),
                scope,
                made);
    }

    static TestRecord opened() throws SQLException {
        return new TestRecord(DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("onrecord.test.owner-url", String.class)));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    TestRecord run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, bindable(values[i]));
            }
            statement.execute();
        }
        return this;
    }

    TestRecord topic(String id, String parent, int position) throws SQLException {
        return run(
                "INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?)",
                id,
                parent,
                id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
                "What is said about " + id,
                null,
                position);
    }

    TestRecord speaker(String name, String kind, String... aliases) throws SQLException {
        run("INSERT INTO speaker VALUES (?, ?, ?, null, ?)", id(name), name, kind, RECEIVED);
        run("INSERT INTO speaker_alias VALUES (?, ?, ?, 'known')", id(name), name, name);
        for (String alias : aliases) {
            run("INSERT INTO speaker_alias VALUES (?, ?, ?, 'article')", id(name), alias, alias);
        }
        return this;
    }

    TestRecord office(String speaker, int ordinal, String title, String of, LocalDate from, LocalDate to)
            throws SQLException {
        return run("INSERT INTO speaker_office VALUES (?, ?, ?, ?, ?, ?)", id(speaker), ordinal, title, of, from, to);
    }

    /** Taken in, not yet announced. */
    TestRecord article(String name, String outlet, String text) throws SQLException {
        return article(name, outlet, text, "text/plain", "UTF-8");
    }

    TestRecord article(String name, String outlet, String text, String mediaType, String charset) throws SQLException {
        run(
                "INSERT INTO article (id, version, url, publisher, outlet, title, published_precision, content_hash, received_at)"
                        + " VALUES (?, 1, ?, ?, ?, ?, 'UNKNOWN', sha256(?::bytea), ?)",
                id(name),
                "https://news.example/" + id(name),
                "",
                outlet,
                "Title of " + name,
                ByteBuffer.wrap((name + text).getBytes(StandardCharsets.UTF_8)).array(),
                RECEIVED);
        return version(name, 1, text, mediaType, charset);
    }

    TestRecord version(String name, int version, String text, String mediaType, String charset) throws SQLException {
        return run(
                "INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at, search)"
                        + " VALUES (?, ?, ?, ?, ?, ?, '{}', ?, to_tsvector('english', ?))",
                id(name),
                version,
                text.getBytes(StandardCharsets.UTF_8),
                mediaType,
                charset,
                text,
                RECEIVED,
                text);
    }

    TestRecord announced(String name) throws SQLException {
        return run("UPDATE article SET announced_at = ? WHERE id = ?", RECEIVED.plusSeconds(1), id(name));
    }

    /** Announced and read, of this day; null is undated. */
    TestRecord read(String name, String outlet, LocalDate day) throws SQLException {
        announced(name);
        return run(
                "INSERT INTO reading (article_id, version, state, extractor, title, outlet, outlet_method, published_value,"
                        + " published_precision, published_method, published_on, boilerplate, statements, extracted_at)"
                        + " VALUES (?, 1, 'EXTRACTED', '1.0', ?, ?, 'submitted', ?, ?, ?, ?, '{}', 0, ?)",
                id(name),
                "Title of " + name,
                outlet,
                day == null ? null : day.toString(),
                day == null ? "UNKNOWN" : "DAY",
                day == null ? "unknown" : "dateline",
                day,
                RECEIVED.plusSeconds(2));
    }

    /** The reading of a version that is no longer the newest that was read; without statements, which are added to it. */
    TestRecord pastReading(String article, int version) throws SQLException {
        return run(
                "INSERT INTO past_reading (article_id, version, state, extractor, title, boilerplate, statements, extracted_at, replaced_at)"
                        + " VALUES (?, ?, 'EXTRACTED', '1.0', ?, '{}', 0, ?, ?)",
                id(article),
                version,
                "Title of " + article + " once",
                RECEIVED,
                RECEIVED.plusSeconds(60));
    }

    /** It stands where its words first stand in that version. */
    TestRecord pastStatement(String article, int version, int ordinal, String speaker, String words, String... topics)
            throws SQLException {
        run(
                "INSERT INTO past_statement (article_id, version, ordinal, statement_id, kind, status, content, cue, source, content_text,"
                        + " speaker_id, speaker_name, speaker_kind, candidates, decided_by, topics, topic_scores, recorded_at)"
                        + " SELECT v.article_id, v.version, ?, gen_random_uuid(), 'INDIRECT', 'ASSERTED',"
                        + " ARRAY[position(? in v.text) - 1, position(? in v.text) - 1 + length(?)], '{}', '{}', ?, ?, ?, 'PERSON', '{}',"
                        + " '{\"marks\"}', ?, array_fill(0.5::real, ARRAY[?::int]), ?"
                        + " FROM article_version v WHERE v.article_id = ? AND v.version = ?",
                ordinal,
                words,
                words,
                words,
                words,
                speaker == null ? null : id(speaker),
                speaker,
                topics,
                topics.length,
                RECEIVED,
                id(article),
                version);
        return run(
                "UPDATE past_reading SET statements = statements + 1 WHERE article_id = ? AND version = ?",
                id(article),
                version);
    }

    /** A statement that stands where its words first stand in the article; in the roll-ups too; an echo of its own. */
    TestRecord statement(
            String name, String article, int ordinal, String kind, String speaker, String words, String... topics)
            throws SQLException {
        return echo(name, name, true, article, ordinal, kind, speaker, words, topics);
    }

    /** The same, of an echo named after a statement. */
    TestRecord echo(
            String name,
            String echo,
            boolean first,
            String article,
            int ordinal,
            String kind,
            String speaker,
            String words,
            String... topics)
            throws SQLException {
        run(
                "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_id,"
                        + " speaker_kind, candidates, decided_by, outlet, published_on, echo_id, is_first)"
                        + " SELECT ?, a.id, ?, ?, ARRAY[greatest(position(? in v.text) - 1, 0),"
                        + " greatest(position(? in v.text) - 1, 0) + length(?)], '{}', '{}', ?, ?, ?, '{}',"
                        + " '{\"marks\", \"full-name\"}', r.outlet, r.published_on, ?, ?"
                        + " FROM article a JOIN article_version v ON v.article_id = a.id AND v.version = a.version"
                        + " JOIN reading r ON r.article_id = a.id WHERE a.id = ?",
                id(name),
                ordinal,
                kind,
                words,
                words,
                words,
                words,
                speaker == null ? null : id(speaker),
                speaker == null ? "UNKNOWN" : "PERSON",
                id(echo),
                first,
                id(article));
        run("UPDATE reading SET statements = statements + 1 WHERE article_id = ?", id(article));
        for (String topic : topics) {
            run("INSERT INTO statement_topic VALUES (?, ?, 0.5)", id(name), topic);
        }
        return counted(name);
    }

    /** Of an article that is gone. */
    TestRecord takedown(String name, String kind, String target) throws SQLException {
        run(
                "INSERT INTO takedown (id, kind, reason, made_by, made_at, articles, statements, finished_at)"
                        + " VALUES (?, ?, 'An order.', 'desk', ?, 1, 4, ?)",
                id(name),
                kind,
                RECEIVED,
                RECEIVED.plusSeconds(1));
        return run("INSERT INTO takedown_target (id, takedown_id) VALUES (?, ?)", id(target), id(name));
    }

    /** Of everything; running. */
    TestRecord reextraction(String name, int fitting) throws SQLException {
        return run(
                "INSERT INTO reextraction (id, per_minute, reason, made_by, made_at, fitting, next_at)"
                        + " VALUES (?, 600, 'better', 'desk', ?, ?, ?)",
                id(name),
                RECEIVED,
                fitting,
                RECEIVED);
    }

    /** An article that it has read again: so many statements are as they were, and so on. */
    TestRecord reextracted(
            String name, String article, int same, int otherSpeaker, int otherwise, int added, int removed)
            throws SQLException {
        run("UPDATE reextraction SET announced = announced + 1 WHERE id = ?", id(name));
        return run(
                "INSERT INTO reextraction_article (reextraction_id, article_id, announced_at, done_at, extractor_before, extractor_after,"
                        + " same, other_speaker, otherwise, added, removed) VALUES (?, ?, ?, ?, '1.0', '2.0', ?, ?, ?, ?, ?)",
                id(name),
                id(article),
                RECEIVED,
                RECEIVED.plusSeconds(5),
                same,
                otherSpeaker,
                otherwise,
                added,
                removed);
    }

    /** About a statement as it is now; carried out. */
    TestRecord correction(String name, String kind, String statement, String speaker, String reason)
            throws SQLException {
        return run(
                "INSERT INTO correction (id, kind, speaker_id, statement_id, article_id, version, statement_kind, content, content_text,"
                        + " was_speaker, was_name, was_topics, extractor, reason, made_by, made_at, handled_at, outcome, changed)"
                        + " SELECT ?, ?, ?::uuid, s.id, s.article_id, r.version, s.kind, s.content, s.content_text, s.speaker_id, s.speaker_name,"
                        + " ARRAY(SELECT topic_id FROM statement_topic t WHERE t.statement_id = s.id ORDER BY 1), r.extractor, ?, 'desk', ?, ?,"
                        + " 'APPLIED', 1 FROM statement s JOIN reading r ON r.article_id = s.article_id WHERE s.id = ?",
                id(name),
                kind,
                speaker == null ? null : id(speaker).toString(),
                reason,
                RECEIVED.plusSeconds(60),
                RECEIVED.plusSeconds(61),
                id(statement));
    }

    /** Of two speakers, the first of whom becomes the other; carried out, though they had nothing to move. */
    TestRecord merger(String name, String from, String into) throws SQLException {
        run(
                "INSERT INTO correction (id, kind, speaker_id, other_speaker, reason, made_by, made_at, handled_at, outcome, changed)"
                        + " VALUES (?, 'MERGE', ?, ?, 'one man', 'desk', ?, ?, 'APPLIED', 0)",
                id(name),
                id(from),
                id(into),
                RECEIVED,
                RECEIVED);
        return run("INSERT INTO speaker_merge VALUES (?, ?, null)", id(from), id(into));
    }

    /** A feed that was added then, has been read, and is asked again a year later. */
    TestRecord feed(String name, String url, Instant added) throws SQLException {
        return run(
                "INSERT INTO feed (id, url, host, title, site, outlet, format, taken_from, added_at, next_at, why, interval_ms, polled_at,"
                        + " read_at, newest_on) VALUES (?, ?, 'news.example', ?, 'https://news.example/', 'Lake Herald', 'RSS', 'BEST', ?,"
                        + " ?, 'it is new', 1800000, ?, ?, '2024-06-01')",
                id(name),
                url,
                "Feed of " + name,
                added,
                added.plusSeconds(31_536_000),
                added,
                added);
    }

    TestRecord item(String feed, String name, String outcome, UUID article) throws SQLException {
        return run(
                "INSERT INTO feed_item (feed_id, keys, title, link, published, first_seen, last_seen, outcome, reason, host, due_at, article_id)"
                        + " VALUES (?, ARRAY[sha256(?::bytea)], ?, ?, '2024-06-01', ?, ?, ?, ?, 'news.example', ?, ?)",
                id(feed),
                name.getBytes(StandardCharsets.UTF_8),
                "Title of " + name,
                "https://news.example/" + name,
                RECEIVED,
                RECEIVED,
                outcome,
                outcome.equals("REFUSED") ? "robots.txt of the site asks us not to read this" : null,
                outcome.equals("WAITING") ? RECEIVED : null,
                article);
    }

    private TestRecord counted(String statement) throws SQLException {
        run(
                "INSERT INTO statement_day SELECT published_on, outlet, speaker_id, kind, 1, is_first::int FROM statement WHERE id = ?"
                        + " ON CONFLICT (day, outlet, speaker_id, kind)"
                        + " DO UPDATE SET statements = statement_day.statements + 1,"
                        + " echoes = statement_day.echoes + excluded.echoes",
                id(statement));
        run(
                "WITH RECURSIVE about (topic_id) AS (SELECT topic_id FROM statement_topic WHERE statement_id = ?"
                        + " UNION SELECT t.parent_id FROM about JOIN topic t ON t.id = about.topic_id"
                        + " WHERE t.parent_id IS NOT NULL)"
                        + " INSERT INTO topic_day SELECT published_on, outlet, speaker_id, topic_id, kind, 1, is_first::int"
                        + " FROM statement, about WHERE id = ?"
                        + " ON CONFLICT (day, outlet, speaker_id, topic_id, kind)"
                        + " DO UPDATE SET statements = topic_day.statements + 1,"
                        + " echoes = topic_day.echoes + excluded.echoes",
                id(statement),
                id(statement));
        return this;
    }

    private static Object bindable(Object value) {
        return switch (value) {
            case Instant time -> Timestamp.from(time);
            case LocalDate day -> Date.valueOf(day);
            case null -> null;
            default -> value;
        };
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}

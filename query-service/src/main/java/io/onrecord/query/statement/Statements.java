package io.onrecord.query.statement;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements; the newest publication first, what is undated last. Those of an article stay together, in the order of
 * its text: {@code -ordinal}, since one comparison of rows can go down only in all columns, or up in all.
 */
@ApplicationScoped
public class Statements {
    /** What its cursors are of. */
    public static final String LIST = "statements";

    private static final int FEW = 2_000;

    private static final String COLUMNS = """
            SELECT s.id, s.article_id, s.kind, s.status, s.content, s.cue, s.source, s.content_text, s.cue_text, s.source_text,
                   s.speaker_id, s.speaker_name, s.speaker_kind, s.candidates, s.confidence, s.speaker_confidence,
                   s.decided_by, s.outlet, s.echo_id, s.is_first,
                   s.sort_on::text AS sort_key, s.ordinal, sp.name AS canonical_name, sp.kind AS canonical_kind, r.title,
                   r.published_value, r.published_precision, r.published_method, o.id AS outer_id, o.speaker_id AS outer_speaker_id,
                   o.speaker_name AS outer_speaker_name, o.speaker_kind AS outer_speaker_kind, o.candidates AS outer_candidates,
                   osp.name AS outer_canonical_name, osp.kind AS outer_canonical_kind
            FROM statement s
            LEFT JOIN reading r ON r.article_id = s.article_id
            LEFT JOIN speaker sp ON sp.id = s.speaker_id
            LEFT JOIN statement o ON o.article_id = s.article_id AND o.ordinal = s.reported_in
            LEFT JOIN speaker osp ON osp.id = o.speaker_id""";

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    public Page<StatementSummary> page(Filter filter, PageRequest page) {
        return page.cut(
                database.list(query(filter, rare(filter), page.after(), page.rows()), StatementRow::read),
                this::summaries,
                row -> page.at(row.sortKey(), row.bare().articleId(), row.ordinal()));
    }

    /** The first of the list. */
    public List<StatementSummary> latest(int limit) {
        return summaries(database.list(query(Filter.NONE, false, null, limit), StatementRow::read));
    }

    /** All of an article, in the order of its text. */
    public List<StatementSummary> of(UUID article) {
        return summaries(database.list(
                Sql.of(COLUMNS).where("s.article_id = ?", article).add("ORDER BY s.ordinal"), StatementRow::read));
    }

    /** Of an echo, its first first and the others by day of publication; no more than so many. */
    public List<StatementSummary> ofEcho(UUID echo, int most) {
        return summaries(database.list(
                Sql.of(COLUMNS)
                        .where("s.echo_id = ?", echo)
                        .add(
                                "ORDER BY s.is_first DESC, s.published_on NULLS LAST, s.article_id, s.ordinal LIMIT ?",
                                most),
                StatementRow::read));
    }

    /** In the order of the ids; what the record does not hold is left out. */
    public List<StatementSummary> these(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return summaries(database.list(
                Sql.of(COLUMNS)
                        .where("s.id = ANY (?)", (Object) ids.toArray(UUID[]::new))
                        .add("ORDER BY array_position(?, s.id)", (Object) ids.toArray(UUID[]::new)),
                StatementRow::read));
    }

    Optional<StatementSummary> find(UUID id) {
        return summaries(database.list(Sql.of(COLUMNS).where("s.id = ?", id), StatementRow::read)).stream()
                .findFirst();
    }

    /** Whether the topics asked for have so few statements that it is quicker to read them all than to look for a page. */
    private boolean rare(Filter filter) {
        return filter.topics() != null
                && database.list(
                                        Sql.of(
                                                "SELECT 1 AS one FROM statement_topic WHERE topic_id = ANY (?) LIMIT ?",
                                                Conditions.array(filter.topics()),
                                                FEW + 1),
                                        row -> row.integer("one"))
                                .size()
                        <= FEW;
    }

    private static Sql query(Filter filter, boolean rare, @Nullable Cursor after, int rows) {
        Sql sql = Sql.of(COLUMNS);
        if (rare && filter.topics() != null) {
            Conditions.onStatementsOfRareTopics(sql, filter, filter.topics());
        } else {
            Conditions.onStatements(sql, filter);
        }
        if (after != null) {
            sql.where(
                    "(s.sort_on, s.article_id, -s.ordinal) < (?::date, ?, ?)",
                    after.day(),
                    after.uuid(),
                    -after.ordinal());
        }
        return sql.add("ORDER BY s.sort_on DESC, s.article_id DESC, (-s.ordinal) DESC LIMIT ?", rows);
    }

    private List<StatementSummary> summaries(List<StatementRow> rows) {
        TopicsOfStatements topics = TopicsOfStatements.read(
                database, rows.stream().map(StatementRow::id).toList());
        EchoesOfStatements echoes = EchoesOfStatements.read(database, rows);
        return rows.stream()
                .map(row -> row.summary(topics.of(row.id()), echoes.of(row)))
                .toList();
    }
}

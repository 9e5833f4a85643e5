package io.onrecord.query.statement;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.hit.FindHits;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
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
    private final FindHits hits;

    Statements(Database database, FindHits hits) {
        this.database = database;
        this.hits = hits;
    }

    /** Within one transaction, so that what is found is still there when it is read: a page that lacks some would look like the last. */
    @Transactional
    public Page<StatementSummary> page(Filter filter, PageRequest page) {
        return page.cut(
                rows(filter, page.after(), page.rows()),
                this::summaries,
                row -> page.at(row.sortKey(), row.bare().articleId(), row.ordinal()));
    }

    /** With the places of the words that were searched for. */
    @Transactional
    public Page<StatementSummary> markedPage(Filter filter, PageRequest page) {
        Page<StatementSummary> found = page(filter, page);
        return new Page<>(marked(found.items(), filter), found.next());
    }

    /** Those that come after a place in the list. Found first, by what was asked for, and then read, which is the same for all. */
    List<StatementRow> rows(Filter filter, @Nullable Cursor after, int rows) {
        return rows(database.list(query(filter, after, rows), row -> row.id("id")));
    }

    /** Some, in the order given; those that are no longer there are left out. */
    List<StatementRow> rows(List<UUID> ids) {
        Map<UUID, StatementRow> byId = database
                .list(
                        Sql.of(COLUMNS)
                                .where("s.id = ANY (?)", (Object) ids.toArray(UUID[]::new))
                                .planOnce(),
                        StatementRow::read)
                .stream()
                .collect(Collectors.toMap(StatementRow::id, row -> row));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Says where the words that were searched for stand. */
    List<StatementSummary> marked(List<StatementSummary> found, Filter filter) {
        if (filter.q() == null) {
            return found;
        }
        Map<UUID, List<Span>> places =
                hits.inStatements(found.stream().map(StatementSummary::id).toList(), filter.q());
        return found.stream()
                .map(one -> one.found(places.getOrDefault(one.id(), List.of()), one.relevance()))
                .toList();
    }

    /** The first of the list. */
    public List<StatementSummary> latest(int limit) {
        return summaries(rows(Filter.NONE, null, limit));
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

    /** What fits of that which the last reading of these articles, or one since this moment, was the first to find. */
    public List<StatementSummary> foundIn(Set<UUID> articles, Instant since, Filter filter) {
        return summaries(database.list(
                Conditions.onStatements(Sql.of(COLUMNS), filter)
                        .where("s.article_id = ANY (?)", (Object) articles.toArray(UUID[]::new))
                        .where("(s.recorded_at >= r.extracted_at OR s.recorded_at >= ?)", since)
                        .add("ORDER BY s.article_id, s.ordinal"),
                StatementRow::read));
    }

    /** What fits and came into the record after this moment, in that order; no more than so many. */
    public List<StatementSummary> recordedAfter(Instant moment, Filter filter, int most) {
        return summaries(database.list(
                Conditions.onStatements(Sql.of(COLUMNS), filter)
                        .where("s.recorded_at > ?", moment)
                        .add("ORDER BY s.recorded_at, s.article_id, s.ordinal LIMIT ?", most),
                StatementRow::read));
    }

    /** In the order of the ids; what the record does not hold is left out. */
    public List<StatementSummary> these(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : summaries(rows(ids));
    }

    Optional<StatementSummary> find(UUID id) {
        return summaries(database.list(Sql.of(COLUMNS).where("s.id = ?", id), StatementRow::read)).stream()
                .findFirst();
    }

    /** Whether the topics asked for have so few statements that it is quicker to read them all than to look for a page. */
    boolean rare(Filter filter) {
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

    private static Sql query(Filter filter, @Nullable Cursor after, int rows) {
        if (filter.topics() == null) {
            Sql sql = Conditions.onStatements(Sql.of("SELECT s.id FROM statement s"), filter);
            boolean ofBoth = filter.speaker() != null && filter.outlet() != null;
            if (ofBoth && filter.isRolledUpNow()) {
                onTheirDays(sql, filter, after, rows);
            }
            return ByDay.page(sql, "s", after, rows);
        }
        Sql found = Sql.of(
                        "SELECT p.statement_id AS id FROM (SELECT DISTINCT l.statement_id, l.sort_on, l.article_id, l.ordinal"
                                + " FROM unnest(?) AS wanted (id) CROSS JOIN LATERAL (",
                        (Object) Conditions.array(filter.topics()))
                .add(ofOneTopic(filter, after, rows))
                .add(") l) p");
        return ByDay.inOrder(found, "p", rows);
    }

    /**
     * No index leads to what one speaker said in one outlet, and either says much elsewhere: but the roll-up tells the days. Each of
     * its rows, of which a day has one for each kind, stands for one statement at least.
     */
    private static void onTheirDays(Sql sql, Filter filter, @Nullable Cursor after, int rows) {
        Sql days = Conditions.onDatedRollUp(Sql.of("SELECT d.day FROM statement_day d"), filter)
                .where(Conditions.counted(filter) + " > 0")
                .where("d.day <= ?::date", after == null ? "infinity" : after.day());
        // What is undated comes last: no page has it but the end.
        sql.where("s.sort_on = ANY (ARRAY (")
                .add(days)
                .add("ORDER BY d.day DESC LIMIT ?) || '-infinity'::date)", rows + StatementKind.values().length);
    }

    /** The first of each topic hold the first of all; what is about two of them is there twice. */
    private static Sql ofOneTopic(Filter filter, @Nullable Cursor after, int rows) {
        return ByDay.page(
                Conditions.onWantedTopic("t.statement_id, t.sort_on, t.article_id, t.ordinal", filter),
                "t",
                after,
                rows);
    }

    List<StatementSummary> summaries(List<StatementRow> rows) {
        TopicsOfStatements topics = TopicsOfStatements.read(
                database, rows.stream().map(StatementRow::id).toList());
        EchoesOfStatements echoes = EchoesOfStatements.read(database, rows);
        return rows.stream()
                .map(row -> row.summary(topics.of(row.id()), echoes.of(row)))
                .toList();
    }
}

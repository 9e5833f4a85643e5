package io.onrecord.query.position;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pairs of statements that may be a change of position: those pointed out, the best first, then those picked by people. */
@ApplicationScoped
class Changes {
    /** What its cursors are of. */
    static final String LIST = "changes";

    /** To one statement; the list has the rest. */
    private static final int MOST_TO_ONE = 10;

    private static final String KNOWN = "SELECT 1 AS one FROM position_change WHERE later_id = ANY (?) LIMIT 1";

    private static final String DECIDED = """
            SELECT 1 AS one FROM statement f JOIN statement m ON m.echo_id = f.echo_id
            JOIN position_verdict p ON p.one_id = m.id OR p.other_id = m.id WHERE f.id = ANY (?) LIMIT 1""";

    private static final String IN_ORDER = "ORDER BY c.score DESC, c.later_id DESC, c.earlier_id DESC LIMIT ?";
    private static final String PICKED_IN_ORDER = "ORDER BY l.id DESC, e.id DESC LIMIT ?";

    private final Database database;
    private final Statements statements;

    Changes(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    Page<PositionChange> page(Wanted wanted, PageRequest page) {
        @Nullable Cursor after = page.after();
        var pairs = new ArrayList<Pair>();
        if (after == null || !after.key().equals("0")) {
            pairs.addAll(database.list(pointedOut(wanted, after).add(IN_ORDER, page.rows()), Pair::read));
        }
        if (pairs.size() < page.rows() && !wanted.undecided()) {
            @Nullable Cursor at = after == null || !after.key().equals("0") ? null : after;
            pairs.addAll(
                    database.list(picked(wanted, at).add(PICKED_IN_ORDER, page.rows() - pairs.size()), Pair::read));
        }
        return page.cut(
                pairs, this::changes, last -> page.at(last.order(), PositionChange.id(last.earlier(), last.later())));
    }

    /** Two statements of one speaker; nothing when they are not. */
    Optional<PositionChange> of(Two two) {
        Sql known = PairSql.pointedOut()
                .where("c.earlier_id IN (?, ?)", two.one(), two.other())
                .where("c.later_id IN (?, ?)", two.one(), two.other());
        return database.first(known, Pair::read)
                .or(() -> database.first(PairSql.anyTwo(two.one(), two.other()), Pair::read))
                .map(pair -> changes(List.of(pair)).getFirst());
    }

    /** The changes that each of some statements is the later of, among those about the topics; the best first. */
    Map<UUID, List<PositionChange>> toLater(List<UUID> later, List<String> topics) {
        if (later.isEmpty()) {
            return Map.of();
        }
        var ids = later.toArray(UUID[]::new);
        var pairs = new ArrayList<Pair>();
        if (isAny(KNOWN, ids)) {
            Sql known = PairSql.pointedOut().where("c.later_id = ANY (?)", (Object) ids);
            pairs.addAll(database.list(
                    PairSql.about(known, "e", topics).add("ORDER BY c.score DESC, c.earlier_id DESC"), Pair::read));
        }
        if (isAny(DECIDED, ids)) {
            Sql picked = PairSql.concerning(PairSql.picked(), ids).where("l.id = ANY (?)", (Object) ids);
            pairs.addAll(
                    database.list(PairSql.about(picked, "e", topics).add("ORDER BY v.decided_at DESC"), Pair::read));
        }
        var few = pairs.stream().collect(Collectors.groupingBy(Pair::later)).values().stream()
                .flatMap(same -> same.stream().limit(MOST_TO_ONE))
                .toList();
        return changes(few).stream()
                .collect(Collectors.groupingBy(change -> change.later().id()));
    }

    /** Most pages have none: this is seen at once, while to plan the whole question takes longer than all else of a page. */
    private boolean isAny(String question, UUID[] ids) {
        return database.first(Sql.of(question, (Object) ids).planOnce(), row -> row.integer("one"))
                .isPresent();
    }

    private static Sql pointedOut(Wanted wanted, @Nullable Cursor after) {
        Sql sql = filtered(PairSql.pointedOut(), wanted);
        Conditions.match(sql, "c.speaker_id", wanted.filter().speaker());
        if (wanted.undecided()) {
            sql.where("v.verdict IS NULL");
        }
        if (after != null) {
            sql.where(
                    "(c.score, c.later_id, c.earlier_id) < (?::real, ?, ?)",
                    after.key(),
                    two(after).getLast(),
                    two(after).getFirst());
        }
        return sql;
    }

    private static Sql picked(Wanted wanted, @Nullable Cursor after) {
        Sql sql = filtered(PairSql.picked(), wanted);
        Conditions.match(sql, "l.speaker_id", wanted.filter().speaker());
        if (after != null) {
            sql.where("(l.id, e.id) < (?, ?)", two(after).getLast(), two(after).getFirst());
        }
        return sql;
    }

    private static Sql filtered(Sql sql, Wanted wanted) {
        var topics = wanted.filter().topics();
        if (topics != null) {
            PairSql.about(PairSql.about(sql, "e", topics), "l", topics);
        }
        if (wanted.verdict() != null) {
            sql.where("v.verdict = ?", wanted.verdict().name());
            // Few are decided on: without this all would be looked at.
            sql.where("""
                    e.echo_id = ANY (ARRAY (SELECT s.echo_id FROM position_verdict d JOIN statement s ON s.id = d.one_id OR s.id = d.other_id
                        WHERE d.verdict = ?))""", wanted.verdict().name());
        }
        return Conditions.days(sql, wanted.filter(), "l.sort_on");
    }

    private static List<UUID> two(Cursor cursor) {
        return Two.of("cursor", cursor.id()).inOrder();
    }

    private List<PositionChange> changes(List<Pair> pairs) {
        var ids = new LinkedHashSet<UUID>();
        pairs.forEach(pair -> {
            ids.add(pair.earlier());
            ids.add(pair.later());
        });
        Map<UUID, StatementSummary> said =
                statements.these(List.copyOf(ids)).stream().collect(Collectors.toMap(StatementSummary::id, one -> one));
        return pairs.stream()
                .map(pair -> pair.change(
                        Optional.ofNullable(said.get(pair.earlier())).orElseThrow(),
                        Optional.ofNullable(said.get(pair.later())).orElseThrow()))
                .toList();
    }
}

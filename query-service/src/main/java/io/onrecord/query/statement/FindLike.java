package io.onrecord.query.statement;

import io.onrecord.contracts.MeaningCells;
import io.onrecord.contracts.PackedVector;
import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.LikeStatements.Like;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what means nearly the same. Compared are only statements of the same cells of meaning and of neighbouring ones, those
 * that share most with it first, and no more than {@link #COMPARED}; where there are fewer, those of any cell too, so that a
 * small record is compared whole.
 */
@ApplicationScoped
class FindLike {
    static final int COMPARED = 2_000;

    private static final int SHOWN = 20;

    /** Below it, two statements have a word or two to do with each other, or nothing. */
    private static final double LEAST = 0.4;

    private final Database database;
    private final Statements statements;
    private final MeaningCells cells = MeaningCells.standard();

    FindLike(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    private record Meant(UUID id, Vector vector) {}

    /** Bytes, which a record would compare by where they are kept. */
    private static final class Vector {
        private final byte[] bytes;

        Vector(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private record Near(UUID id, double likeness) {}

    LikeStatements to(StatementSummary statement) {
        @Nullable
        Vector vector = database.first(
                        Sql.of("SELECT v.vector FROM statement_vector v").where("v.statement_id = ?", statement.id()),
                        row -> new Vector(row.bytes("vector")))
                .orElse(null);
        if (vector == null) {
            return new LikeStatements(statement, List.of(), 0);
        }
        Map<UUID, Meant> candidates = candidates(statement, vector);
        List<Near> near = candidates.values().stream()
                .map(one -> new Near(one.id(), PackedVector.cosine(vector.bytes, one.vector().bytes)))
                .filter(one -> one.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::id))
                .limit(SHOWN)
                .toList();
        Map<UUID, Double> likeness = near.stream().collect(Collectors.toMap(Near::id, Near::likeness));
        List<StatementRow> rows = statements.rows(near.stream().map(Near::id).toList());
        List<Like> items = statements.summaries(rows).stream()
                .map(one -> new Like(one, likeness.getOrDefault(one.id(), 0.0)))
                .toList();
        return new LikeStatements(statement, items, candidates.size());
    }

    private Map<UUID, Meant> candidates(StatementSummary statement, Vector vector) {
        Map<UUID, Meant> found = new HashMap<>();
        for (List<int[]> sought : Shared.stages(cells.nearest(vector.bytes, Shared.PROBED))) {
            if (found.size() < COMPARED) {
                database.list(
                                query(statement, sought, found),
                                row -> new Meant(row.id("statement_id"), new Vector(row.bytes("vector"))))
                        .forEach(one -> found.put(one.id(), one));
            }
        }
        return found;
    }

    /** Those that lie in all cells of one of the sets; no sets: any. Of each utterance the first. */
    private static Sql query(StatementSummary statement, List<int[]> sought, Map<UUID, Meant> found) {
        Sql sql = Sql.of(
                        "SELECT v.statement_id, v.vector FROM statement_vector v JOIN statement s ON s.id = v.statement_id")
                .where("s.is_first");
        if (statement.echo() == null) {
            sql.where("s.id <> ?", statement.id());
        } else {
            sql.where("s.echo_id <> ?", statement.echo().id());
        }
        if (!sought.isEmpty()) {
            List<Object> sets = new ArrayList<>();
            sought.forEach(set -> sets.add(Arrays.stream(set).boxed().toArray(Integer[]::new)));
            sql.where(
                    sets.stream().map(set -> "v.cells @> ?").collect(Collectors.joining(" OR ", "(", ")")),
                    sets.toArray());
        }
        if (!found.isEmpty()) {
            sql.where("v.statement_id <> ALL (?)", (Object) found.keySet().toArray(UUID[]::new));
        }
        return sql.add("LIMIT ?", COMPARED - found.size());
    }
}

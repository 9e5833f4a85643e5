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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private record Near(UUID id, double likeness) {}

    LikeStatements to(StatementSummary statement) {
        return database.first(
                        Sql.of("SELECT v.vector FROM statement_vector v")
                                .where("v.article_id = ?", statement.articleId())
                                .where("v.statement_id = ?", statement.id()),
                        row -> row.bytes("vector"))
                .map(vector -> like(statement, vector))
                .orElseGet(() -> new LikeStatements(statement, List.of(), 0));
    }

    private LikeStatements like(StatementSummary statement, byte[] vector) {
        Map<UUID, Double> compared = compared(statement, vector);
        List<UUID> nearest = compared.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST)
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
        List<Like> items = statements.these(nearest).stream()
                .map(one -> new Like(one, compared.getOrDefault(one.id(), 0.0)))
                .toList();
        return new LikeStatements(statement, items, compared.size());
    }

    /** How like they are, by id. */
    private Map<UUID, Double> compared(StatementSummary statement, byte[] vector) {
        Map<UUID, Double> compared = new HashMap<>();
        for (List<int[]> sought : Shared.stages(cells.nearest(vector, Shared.PROBED))) {
            if (compared.size() < COMPARED) {
                database.list(
                                query(statement, sought, compared.keySet()),
                                row -> new Near(
                                        row.id("statement_id"), PackedVector.cosine(vector, row.bytes("vector"))))
                        .forEach(one -> compared.put(one.id(), one.likeness()));
            }
        }
        return compared;
    }

    /** Those that lie in all cells of one of the sets; no sets: any. Of each utterance the first. */
    private static Sql query(StatementSummary statement, List<int[]> sought, Set<UUID> found) {
        Sql sql = Sql.of(
                        "SELECT v.statement_id, v.vector FROM statement_vector v JOIN statement s ON s.article_id = v.article_id AND s.id = v.statement_id")
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
            sql.where("v.statement_id <> ALL (?)", (Object) found.toArray(UUID[]::new));
        }
        return sql.add("LIMIT ?", COMPARED - found.size());
    }
}

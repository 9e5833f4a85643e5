package io.onrecord.query.position;

import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.PositionChange.Decided;
import io.onrecord.contracts.api.PositionChange.Ground;
import io.onrecord.contracts.api.PositionChange.Sign;
import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two statements as read, without their words.
 *
 * @param order the score as the database writes it, 0 where there is none
 */
record Pair(
        UUID earlier,
        UUID later,
        String order,
        @Nullable Double score,
        @Nullable Double meaning,
        List<Ground> grounds,
        @Nullable Decided verdict) {

    static Pair read(Row row) throws SQLException {
        return new Pair(
                row.id("earlier_id"),
                row.id("later_id"),
                row.text("score_key"),
                row.realOrNull("score"),
                row.realOrNull("meaning"),
                grounds(row),
                verdict(row));
    }

    PositionChange change(StatementSummary earlierOne, StatementSummary laterOne) {
        return new PositionChange(
                PositionChange.id(earlier, later), earlierOne, laterOne, score, meaning, grounds, verdict);
    }

    private static List<Ground> grounds(Row row) throws SQLException {
        var signs = row.texts("signs");
        var earlier = row.texts("earlier_words");
        var later = row.texts("later_words");
        var grounds = new ArrayList<Ground>();
        for (int i = 0; i < signs.size(); i++) {
            grounds.add(new Ground(Sign.valueOf(signs.get(i)), earlier.get(i), later.get(i)));
        }
        return List.copyOf(grounds);
    }

    private static @Nullable Decided verdict(Row row) throws SQLException {
        @Nullable String verdict = row.textOrNull("verdict");
        return verdict == null
                ? null
                : new Decided(
                        Verdict.valueOf(verdict),
                        row.text("reason"),
                        row.instant("decided_at"),
                        PositionChange.id(row.id("one_id"), row.id("other_id")));
    }
}

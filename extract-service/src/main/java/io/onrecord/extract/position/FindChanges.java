package io.onrecord.extract.position;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.database.Turn;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.positions.CompareStands;
import io.onrecord.extraction.positions.ReadStands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares first statements with what their speaker has said on the same topics, some at a time. Whether two are pointed out
 * depends on the two alone, and each is compared when it comes, so the order of loading does not matter. (A speaker with more
 * on one topic nearer in time than {@link Nearest} looks at is the exception.)
 */
@ApplicationScoped
class FindChanges {
    /** Of an advisory lock: one replica at a time. */
    private static final long ONE = 0x706f_7369_7469_6f6eL;

    private static final int AT_ONCE = 40;

    private final Transactions transactions;
    private final ReadStands read;

    FindChanges(Transactions transactions, Knowledge knowledge) {
        this.transactions = transactions;
        this.read = new ReadStands(knowledge, Rarity.standard());
    }

    /** Some of what there is to do; false when there is nothing, or another replica is at it. */
    boolean some() throws SQLException {
        return transactions.run(connection -> Turn.isMine(connection, ONE) && find(connection));
    }

    /** Comparing keeps nobody else; whatever has changed meanwhile is seen before anything is written. */
    private boolean find(Connection connection) throws SQLException {
        var pending = Pending.some(connection, AT_ONCE);
        if (pending.isEmpty()) {
            return false;
        }
        var nearest = new Nearest(connection, read);
        var seen = nearest.these(Pending.statements(pending));
        var pairs = new ArrayList<Pair>();
        for (var one : seen) {
            for (var other : nearest.to(one)) {
                compare(one, other, pairs);
            }
        }
        EchoTurn.alone(connection);
        var rows = new ChangeRows(connection);
        if (rows.areStillSo(seen, pairs)) {
            rows.put(pending, pairs);
        }
        return true;
    }

    private static void compare(Held one, Held other, List<Pair> pairs) {
        boolean isEarlier = Held.ORDER.compare(one, other) < 0;
        var earlier = isEarlier ? one : other;
        var later = isEarlier ? other : one;
        var change = CompareStands.compare(earlier.stand(), later.stand());
        if (change != null) {
            pairs.add(new Pair(earlier, later, change));
        }
    }
}

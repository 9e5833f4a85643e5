package io.onrecord.extract.echo;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.database.Turn;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.tagging.FillVectors;
import io.onrecord.extraction.echoes.JudgeEchoes;
import io.onrecord.extraction.echoes.Rarity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts statements that are in no echo into theirs, some articles at a time. Which echoes come of a set of articles does not
 * depend on the order they came in: whether two statements are the same depends on the two alone, and an echo is all that
 * hangs together by such pairs. Where one is taken away, what is left is put together anew. (A speaker of whom more alike
 * statements lie nearer than {@link Likes} looks at is the exception.)
 */
@ApplicationScoped
class LinkEchoes {
    /** Of an advisory lock: one replica at a time. */
    private static final long ONE = 0x6c69_6e6b_696e_6701L;

    /** Where nobody could tell who spoke, only what is nearly a copy is the same. */
    private static final int COPY = 5;

    private final Transactions transactions;
    private final FillVectors fill;
    private final JudgeEchoes judge = JudgeEchoes.standard();
    private final Rarity rarity = Rarity.standard();

    LinkEchoes(Transactions transactions, FillVectors fill) {
        this.transactions = transactions;
        this.fill = fill;
    }

    /** Some of what there is to do; false when there is nothing, or another replica is at it. */
    boolean some() throws SQLException {
        // What is compared must have its meaning, also what was read before meanings were kept.
        var articles = transactions.run(Likes::articles);
        if (!articles.isEmpty()) {
            fill.of(articles);
        }
        return transactions.run(
                connection -> Turn.isMine(connection, ONE) && (mend(connection) || link(connection, articles)));
    }

    private static boolean mend(Connection connection) throws SQLException {
        var rows = new EchoRows(connection);
        if (!rows.areAnyBroken()) {
            return false;
        }
        EchoTurn.alone(connection);
        rows.takeApartBroken();
        return true;
    }

    /** Comparing takes long and keeps nobody else; whatever has changed meanwhile is seen before anything is written. */
    private boolean link(Connection connection, List<UUID> articles) throws SQLException {
        var prints = new Prints();
        var likes = new Likes(connection, rarity, prints);
        var pending = likes.pending(articles);
        if (pending.isEmpty()) {
            return false;
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < pending.size(); i++) {
            var one = pending.get(i);
            for (var other : likes.of(one)) {
                compare(one, other, pairs);
            }
            for (var other : pending.subList(i + 1, pending.size())) {
                if (likes.mayBe(one, other)) {
                    compare(one, other, pairs);
                }
            }
        }
        EchoTurn.alone(connection);
        var decided = Decided.of(connection, likes, pending, pairs);
        decided.apply(pairs);
        var rows = new EchoRows(connection);
        // An echo that has just lost a statement may be two: it is put together anew before anything is added to it.
        if (!rows.areAnyBroken() && rows.areStillSo(pending, pairs)) {
            rows.put(pending, pairs, prints, decided);
        }
        return true;
    }

    private void compare(Stored one, Stored other, List<Pair> pairs) {
        var likeness = judge.judge(one.utterance(), other.utterance());
        if (judge.isEcho(likeness) && (one.speaker() != null || likeness.run() >= COPY)) {
            pairs.add(new Pair(one, other, likeness));
        }
    }
}

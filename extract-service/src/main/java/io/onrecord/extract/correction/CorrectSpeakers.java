package io.onrecord.extract.correction;

import io.onrecord.extract.correction.OfSpeakers.Order;
import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.speaker.CallSpeakers;
import io.onrecord.extract.speaker.CallSpeakers.Made;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extraction.knowledge.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings mergers, splits and names of speakers in step with the corrections that are in force, and statements with those. */
@ApplicationScoped
class CorrectSpeakers {
    private final Knowledge knowledge;

    CorrectSpeakers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** With all that was handled before, one more, or one less when that was taken back. */
    boolean carryOut(Connection connection, UUID correction) throws SQLException {
        // Nobody records meanwhile, so nobody can have found a speaker by what holds no more.
        EchoTurn.alone(connection);
        RecordReading.keepTopics(connection);
        var isUndone = new OrderRows(connection).isUndone(correction);
        if (isUndone.isEmpty()) {
            return false;
        }
        int moved = bringInStep(connection, correction);
        Decisions.mark(connection, List.of(correction), isUndone.get() ? "UNDONE" : "APPLIED", moved);
        return true;
    }

    /** Once more, after the data files of known speakers may have made others of some. */
    boolean again(Connection connection) throws SQLException {
        EchoTurn.alone(connection);
        RecordReading.keepTopics(connection);
        bringInStep(connection, null);
        return true;
    }

    private int bringInStep(Connection connection, @Nullable UUID correction) throws SQLException {
        var rows = new OrderRows(connection);
        var before = rows.stored();
        var orders = rows.inForce(correction);
        var after = OfSpeakers.of(rows.files(), orders);
        rows.store(after);
        new CallSpeakers(connection, knowledge)
                .only(
                        orders.stream()
                                .filter(Order::isSplit)
                                .map(order -> new Made(order.made(), order.called(), order.as()))
                                .toList(),
                        after.names());
        var differing = after.differing(before);
        return differing.isEmpty() ? 0 : new MoveStatements(connection).of(differing);
    }
}

package io.onrecord.extract.correction;

import io.onrecord.extract.decision.Decisions;
import io.onrecord.extract.speaker.CallSpeakers;
import io.onrecord.extract.speaker.MoveStatements;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extraction.knowledge.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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
        var rows = new OrderRows(connection);
        var isUndone = rows.isUndone(correction);
        if (isUndone.isEmpty()) {
            return false;
        }
        var before = rows.stored();
        var orders = rows.inForce(correction);
        var after = OfSpeakers.of(rows.files(), orders);
        var call = new CallSpeakers(connection, knowledge);
        for (var order : orders) {
            if (order.isSplit()) {
                call.make(order.made(), order.called(), order.as());
            }
        }
        rows.store(after);
        call.only(after.names());
        var differing = after.differing(before);
        int moved = differing.isEmpty() ? 0 : new MoveStatements(connection).of(differing);
        Decisions.mark(connection, List.of(correction), isUndone.get() ? "UNDONE" : "APPLIED", moved);
        return true;
    }
}

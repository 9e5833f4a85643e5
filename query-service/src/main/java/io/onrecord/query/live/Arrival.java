package io.onrecord.query.live;

import io.onrecord.contracts.api.StatementSummary;
import java.time.Instant;

/** A statement that the record got at this moment. */
record Arrival(StatementSummary statement, Instant recordedAt) {
    Position position() {
        return new Position(recordedAt, statement.id());
    }
}

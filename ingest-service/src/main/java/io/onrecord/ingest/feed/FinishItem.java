package io.onrecord.ingest.feed;

import io.onrecord.contracts.ItemOutcome;
import io.onrecord.ingest.database.Database;
import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Clock;

/** Writes down what became of an item; its text is not needed any more once it is in the record. */
@ApplicationScoped
class FinishItem {
    private static final int LONGEST_REASON = 1_000;

    private static final String FINISH = """
            UPDATE feed_item SET outcome = ?, reason = ?, article_id = coalesce(?, article_id), due_at = ?,
                content = CASE WHEN ? THEN content END
            WHERE id = ? AND outcome = 'WAITING'""";

    private final Database database;
    private final Clock clock;

    FinishItem(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void finish(Due.Take item, TakeItem.Done done) {
        boolean waits = done.outcome() == ItemOutcome.WAITING;
        database.call("what became of an item cannot be written down", connection -> {
            try (PreparedStatement update = connection.prepareStatement(FINISH)) {
                update.setString(1, done.outcome().name());
                update.setString(2, Line.of(done.reason(), LONGEST_REASON));
                update.setObject(3, done.article());
                update.setObject(
                        4,
                        done.retryIn() == null
                                ? null
                                : Database.time(clock.instant().plus(done.retryIn())));
                update.setBoolean(5, waits);
                update.setLong(6, item.id());
                return update.executeUpdate();
            }
        });
    }
}

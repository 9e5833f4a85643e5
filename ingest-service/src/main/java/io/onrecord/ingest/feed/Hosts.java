package io.onrecord.ingest.feed;

import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;

/** Whose turn it is to be asked: kept in the record, so that several processes are no less polite than one. */
@ApplicationScoped
class Hosts {
    private static final String UNREACHABLE = "whose turn it is cannot be asked of the record";

    private static final String TAKE = """
            INSERT INTO fetch_host AS h (host, next_at) VALUES (?, ?)
            ON CONFLICT (host) DO UPDATE SET next_at = excluded.next_at WHERE h.next_at <= ?""";

    private final Database database;

    Hosts(Database database) {
        this.database = database;
    }

    /** Whether it is the host's turn now; then nobody else asks it until the given moment, or until it is given back. */
    boolean take(String host, Instant now, Instant until) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                take.setString(1, host);
                take.setObject(2, Database.time(until));
                take.setObject(3, Database.time(now));
                return take.executeUpdate() == 1;
            }
        });
    }

    /**
     * It may be asked again from then on; unless whoever took it was so long that somebody else has taken it since.
     *
     * @param until as it was taken
     */
    void giveBack(String host, Instant until, Instant next) {
        database.call(UNREACHABLE, connection -> {
            try (PreparedStatement give =
                    connection.prepareStatement("UPDATE fetch_host SET next_at = ? WHERE host = ? AND next_at = ?")) {
                give.setObject(1, Database.time(next));
                give.setString(2, host);
                give.setObject(3, Database.time(until));
                return give.executeUpdate();
            }
        });
    }
}

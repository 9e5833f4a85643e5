package io.onrecord.ingest.feed;

import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;

/** Forgets items that have long been gone from their feeds, and hosts that nobody asks; their articles stay. */
@ApplicationScoped
class ForgetItems {
    private static final String ITEMS = """
            DELETE FROM feed_item WHERE id IN (
                SELECT id FROM feed_item WHERE due_at IS NULL AND last_seen < ? ORDER BY last_seen LIMIT 10000)""";

    private static final String HOSTS = """
            DELETE FROM fetch_host h WHERE next_at < ?
                AND NOT EXISTS (SELECT FROM feed WHERE feed.host = h.host)
                AND NOT EXISTS (SELECT FROM feed_item i WHERE i.host = h.host AND i.due_at IS NOT NULL)""";

    private static final int A_TIME = 10_000;
    private static final Duration UNUSED = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final FeedSettings settings;

    ForgetItems(Database database, Clock clock, FeedSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** How many items; each some thousands are a transaction of their own. */
    int forget() {
        return database.call("old items of feeds cannot be removed", connection -> {
            try (PreparedStatement items = connection.prepareStatement(ITEMS);
                    PreparedStatement hosts = connection.prepareStatement(HOSTS)) {
                items.setObject(1, Database.time(clock.instant().minus(settings.rememberFor())));
                int forgotten = 0;
                int last = A_TIME;
                while (last == A_TIME) {
                    last = items.executeUpdate();
                    forgotten += last;
                }
                hosts.setObject(1, Database.time(clock.instant().minus(UNUSED)));
                hosts.executeUpdate();
                return forgotten;
            }
        });
    }
}

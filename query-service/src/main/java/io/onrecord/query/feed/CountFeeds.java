package io.onrecord.query.feed;

import io.onrecord.contracts.FeedHealth;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Counts feeds by how they are doing. There are some thousands at most, so all are looked at. */
@ApplicationScoped
public class CountFeeds {
    private static final String ALIKE = """
            SELECT paused, next_at IS NOT NULL AS asked, polled_at IS NOT NULL AS polled, least(failures, 1) AS failures,
                coalesce(silent_from < now(), false) AS silent, count(*) AS feeds
            FROM feed GROUP BY 1, 2, 3, 4, 5""";

    private static final Set<FeedHealth> TROUBLE = Set.of(FeedHealth.GONE, FeedHealth.FAILING, FeedHealth.SILENT);

    private final Database database;

    CountFeeds(Database database) {
        this.database = database;
    }

    /** How many there are of each health; one that none has is missing. */
    public Map<FeedHealth, Long> byHealth() {
        Map<FeedHealth, Long> counts = new EnumMap<>(FeedHealth.class);
        database.list(Sql.of(ALIKE), Alike::of).forEach(alike -> counts.merge(alike.health, alike.feeds, Long::sum));
        return counts;
    }

    /** How many fail, are silent or are gone. */
    public long inTrouble() {
        return byHealth().entrySet().stream()
                .filter(count -> TROUBLE.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private record Alike(FeedHealth health, long feeds) {
        static Alike of(Row row) throws SQLException {
            return new Alike(
                    JudgeHealth.of(
                            row.flag("paused"),
                            row.flag("asked"),
                            row.flag("polled"),
                            row.integer("failures"),
                            row.flag("silent")),
                    row.number("feeds"));
        }
    }
}

package io.onrecord.ingest.key;

import io.onrecord.access.Who;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Notes when a key was last used, no more often than once a minute, and without keeping anybody waiting. */
@ApplicationScoped
class NoteUse {
    private static final Logger LOG = Logger.getLogger(NoteUse.class);
    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int REFUSED = 400;
    private static final String NOTE = "UPDATE api_key SET last_used_at = ? WHERE id = ?";

    private final Who who;
    private final Database database;
    private final Clock clock;

    /** As many as there are keys. */
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    NoteUse(Who who, Database database, Clock clock) {
        this.who = who;
        this.database = database;
        this.clock = clock;
    }

    @ServerResponseFilter
    void look(ContainerResponseContext answer) {
        if (answer.getStatus() >= REFUSED) {
            return;
        }
        Instant now = clock.instant();
        who.key().filter(id -> isDue(id, now)).ifPresent(id -> Thread.startVirtualThread(() -> note(id, now)));
    }

    /** Of several requests at once one notes it. */
    private boolean isDue(String id, Instant now) {
        @Nullable Instant before = noted.putIfAbsent(id, now);
        return before == null || (now.isAfter(before.plus(COARSE)) && noted.replace(id, before, now));
    }

    private void note(String id, Instant now) {
        try {
            database.call("the use of a key cannot be noted", connection -> {
                try (PreparedStatement update = connection.prepareStatement(NOTE)) {
                    update.setObject(1, Database.time(now));
                    update.setString(2, id);
                    return update.executeUpdate();
                }
            });
        } catch (IllegalStateException away) {
            LOG.debugf(away, "key %s", id);
        }
    }
}

package io.onrecord.ingest.key;

import io.onrecord.store.access.FirstKeys;
import io.onrecord.store.access.KeyText;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Sees to it that somebody can sign in, before the first request. */
@ApplicationScoped
class FirstKey {
    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private final DataSource source;
    private final FirstKeySettings settings;
    private final Clock clock;

    FirstKey(DataSource source, FirstKeySettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    void look(@Observes StartupEvent event) throws SQLException {
        if (settings.adminKey().isPresent()) {
            putGiven(settings.adminKey().get());
        } else {
            FirstKeys.adminIfNone(source, clock.instant())
                    .ifPresent(key -> LOG.warnf(
                            "There was no key yet. This one may do everything, and is told this once: %s", key.text()));
        }
    }

    private void putGiven(String text) throws SQLException {
        KeyText key = KeyText.parse(text.strip())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "onrecord.access.admin-key is no key: it is onrecord_, 12 of the"
                                        + " letters a to z and digits 2 to 7, _ and 43 characters of Base64 for URLs, best of 32 random bytes"));
        if (!FirstKeys.adminOfSetting(source, key, clock.instant())) {
            LOG.errorf(
                    "The key of onrecord.access.admin-key, %s, was revoked or stands with another secret: give another",
                    key);
        }
    }
}

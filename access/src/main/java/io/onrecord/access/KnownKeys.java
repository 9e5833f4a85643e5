package io.onrecord.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.onrecord.store.access.KeyTable;
import io.onrecord.store.access.KeyText;
import io.onrecord.store.access.StoredKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keys by their id, each remembered for some seconds. */
@ApplicationScoped
class KnownKeys {
    private static final int MOST = 10_000;
    private static final Duration PROVED = Duration.ofMinutes(10);

    private final DataSource source;
    private final Clock clock;
    private final Cache<String, Optional<StoredKey>> remembered;

    /** Who has proved good lately is not kept waiting for others who try wrong keys; whether they still are is asked as ever. */
    private final Cache<String, StoredKey> proved;

    KnownKeys(DataSource source, Clock clock, AccessSettings settings) {
        this.source = source;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(settings.keysKept())
                .maximumSize(MOST)
                .build();
        this.proved =
                Caffeine.newBuilder().expireAfterWrite(PROVED).maximumSize(MOST).build();
    }

    /** Whether it was good some minutes ago. */
    boolean isKnown(KeyText key) {
        @Nullable StoredKey kept = proved.getIfPresent(key.id());
        return kept != null && opens(kept, key);
    }

    /** Whether anything is remembered of its id, so that nobody has to be asked. */
    boolean isRemembered(KeyText key) {
        return remembered.getIfPresent(key.id()) != null;
    }

    /**
     * The key as it is kept; empty when it opens nothing. Asks the database unless it is remembered.
     *
     * @throws RecordAwayException when the database cannot be asked
     */
    Optional<StoredKey> of(KeyText key) {
        Optional<StoredKey> kept =
                Optional.ofNullable(remembered.getIfPresent(key.id())).orElseGet(() -> asked(key));
        Optional<StoredKey> good = kept.filter(stored -> opens(stored, key));
        good.ifPresentOrElse(stored -> proved.put(key.id(), stored), () -> forget(key));
        return good;
    }

    /** Not within the cache: whoever asks of another key is not to wait for the database too. */
    private Optional<StoredKey> asked(KeyText key) {
        Optional<StoredKey> found = look(key.id());
        remembered.put(key.id(), found);
        return found;
    }

    /** What is revoked passes no gate any more; another secret of the same id says nothing of the right one. */
    private void forget(KeyText key) {
        if (isKnown(key)) {
            proved.invalidate(key.id());
        }
    }

    private boolean opens(StoredKey stored, KeyText key) {
        return stored.isOpenedBy(key, clock.instant());
    }

    private Optional<StoredKey> look(String id) {
        try (Connection connection = source.getConnection()) {
            return KeyTable.find(connection, id);
        } catch (SQLException failure) {
            throw new RecordAwayException(failure);
        }
    }
}

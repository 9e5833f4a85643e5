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
import java.util.Optional;
import javax.sql.DataSource;

/** Keys by their id, each remembered for some seconds. */
@ApplicationScoped
class KnownKeys {
    private static final int MOST = 10_000;

    private final DataSource source;
    private final Clock clock;
    private final Cache<String, Optional<StoredKey>> remembered;

    KnownKeys(DataSource source, Clock clock, AccessSettings settings) {
        this.source = source;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(settings.keysKept())
                .maximumSize(MOST)
                .build();
    }

    /** Whether it is remembered, and good. */
    boolean isKnown(KeyText key) {
        return Optional.ofNullable(remembered.getIfPresent(key.id()))
                .flatMap(kept -> kept)
                .filter(stored -> opens(stored, key))
                .isPresent();
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
        return remembered.get(key.id(), this::look).filter(stored -> opens(stored, key));
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

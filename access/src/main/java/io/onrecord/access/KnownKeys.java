package io.onrecord.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.onrecord.store.access.KeyTable;
import io.onrecord.store.access.KeyText;
import io.onrecord.store.access.StoredKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What the database said of keys, by their id: for some seconds as the answer, and for some minutes so that who has proved good
 * is not kept waiting for others at the same address who try wrong ones.
 */
@ApplicationScoped
class KnownKeys {
    private static final int MOST = 10_000;
    private static final Duration KNOWN = Duration.ofMinutes(10);

    private final Function<String, Optional<StoredKey>> database;
    private final Duration fresh;
    private final Clock clock;
    private final Cache<String, Answer> answers =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MOST).build();

    /**
     * What the database said of an id.
     *
     * @param key empty when there is none of this id
     */
    record Answer(Optional<StoredKey> key, Instant at) {}

    @Inject
    KnownKeys(DataSource source, AccessSettings settings, Clock clock) {
        this(id -> look(source, id), settings.keysKept(), clock);
    }

    KnownKeys(Function<String, Optional<StoredKey>> database, Duration fresh, Clock clock) {
        this.database = database;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** Whether it was good some minutes ago; whether it still is, is asked as of any other. */
    boolean isKnown(KeyText key) {
        return Optional.ofNullable(answers.getIfPresent(key.id()))
                .flatMap(answer -> opened(answer, key))
                .isPresent();
    }

    /** What may be taken for the answer without asking again; empty when nothing may. */
    Optional<Answer> fresh(KeyText key) {
        return Optional.ofNullable(answers.getIfPresent(key.id()))
                .filter(answer -> clock.instant().isBefore(answer.at().plus(fresh)));
    }

    /**
     * Asks the database. Not within the cache: whoever asks of another key is not to wait for it too.
     *
     * @throws RecordAwayException when it cannot be asked
     */
    Answer ask(KeyText key) {
        Answer answer = new Answer(database.apply(key.id()), clock.instant());
        answers.put(key.id(), answer);
        return answer;
    }

    /** The key as it is kept; empty when it opens nothing. */
    Optional<StoredKey> opened(Answer answer, KeyText key) {
        return answer.key().filter(stored -> stored.isOpenedBy(key, clock.instant()));
    }

    private static Optional<StoredKey> look(DataSource source, String id) {
        try (Connection connection = source.getConnection()) {
            return KeyTable.find(connection, id);
        } catch (SQLException failure) {
            throw new RecordAwayException(failure);
        }
    }
}

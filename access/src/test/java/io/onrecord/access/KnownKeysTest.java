package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.access.KeyText;
import io.onrecord.store.access.StoredKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final Map<String, StoredKey> database = new HashMap<>();
    private final KeyText key = KeyText.random(new SecureRandom());
    private final Hands hands = new Hands();
    private final KnownKeys keys =
            new KnownKeys(id -> Optional.ofNullable(database.get(id)), Duration.ofSeconds(5), hands);

    @Test
    void anAnswerHoldsForSomeSeconds() {
        database.put(key.id(), stored(false));
        assertThat(keys.fresh(key)).isEmpty();
        assertThat(keys.opened(keys.ask(key), key)).isPresent();
        hands.at = NOW.plusSeconds(4);
        assertThat(keys.fresh(key)).isPresent();
        hands.at = NOW.plusSeconds(5);
        assertThat(keys.fresh(key)).isEmpty();
    }

    @Test
    void whoHasProvedGoodIsKnownForLongerAndNobodyElseUnderTheSameId() {
        database.put(key.id(), stored(false));
        assertThat(keys.isKnown(key)).isFalse();
        keys.ask(key);
        hands.at = NOW.plusSeconds(300);
        assertThat(keys.isKnown(key)).isTrue();
        KeyText other =
                KeyText.parse("onrecord_" + key.id() + "_" + "0".repeat(43)).orElseThrow();
        assertThat(keys.isKnown(other)).isFalse();
        assertThat(keys.opened(keys.ask(other), other)).isEmpty();
        assertThat(keys.isKnown(key))
                .as("a wrong secret says nothing of the right one")
                .isTrue();
    }

    @Test
    void whatIsRevokedIsKnownNoMoreAsSoonAsItIsAskedFor() {
        database.put(key.id(), stored(false));
        keys.ask(key);
        database.put(key.id(), stored(true));
        assertThat(keys.opened(keys.ask(key), key)).isEmpty();
        assertThat(keys.isKnown(key)).isFalse();
    }

    private StoredKey stored(boolean revoked) {
        return new StoredKey(key.id(), "desk", key.hash(), Set.of("ingest"), null, revoked);
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant at = NOW;

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

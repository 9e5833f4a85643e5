package io.onrecord.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.EmbeddedRecord;
import io.onrecord.store.migrate.Logins;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static EmbeddedRecord record;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
    }

    @AfterAll
    static void stop() throws Exception {
        record.close();
    }

    @BeforeEach
    void empty() throws Exception {
        try (Connection connection = record.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE api_key");
        }
    }

    @Test
    void manyWhoStartAtOnceMakeOneKey() throws Exception {
        DataSource ingest = record.as(Logins.INGEST);
        Callable<Optional<KeyText>> start = () -> FirstKeys.adminIfNone(ingest, NOW);
        try (var threads = Executors.newFixedThreadPool(8)) {
            long made = threads.invokeAll(Stream.generate(() -> start).limit(8).toList()).stream()
                    .filter(each -> each.resultNow().isPresent())
                    .count();
            assertThat(made).isEqualTo(1);
        }
        assertThat(FirstKeys.adminIfNone(ingest, NOW)).isEmpty();
    }

    @Test
    void theKeyOpensAndAnotherSecretOfItsIdDoesNot() throws Exception {
        KeyText key = FirstKeys.adminIfNone(record.as(Logins.INGEST), NOW).orElseThrow();
        StoredKey stored = find(key.id());
        assertThat(stored.isOpenedBy(key, NOW)).isTrue();
        assertThat(stored.scopes()).containsExactly("admin");
        KeyText other = new KeyText(key.id(), KeyText.random(new SecureRandom()).secret());
        assertThat(stored.isOpenedBy(other, NOW)).isFalse();
    }

    @Test
    void anotherKeyOfTheSettingTakesThePlaceOfTheOneBefore() throws Exception {
        DataSource ingest = record.as(Logins.INGEST);
        KeyText one = KeyText.random(new SecureRandom());
        KeyText other = KeyText.random(new SecureRandom());
        assertThat(FirstKeys.adminOfSetting(ingest, one, NOW)).isTrue();
        assertThat(FirstKeys.adminOfSetting(ingest, one, NOW)).isTrue();
        assertThat(FirstKeys.adminOfSetting(ingest, other, NOW)).isTrue();
        assertThat(find(one.id()).isOpenedBy(one, NOW)).isFalse();
        assertThat(find(other.id()).isOpenedBy(other, NOW)).isTrue();
        assertThat(FirstKeys.adminOfSetting(ingest, one, NOW)).isFalse();
        assertThat(FirstKeys.adminIfNone(ingest, NOW)).isEmpty();
    }

    @Test
    void theKeysOfAMachineStayAndWhatItsOwnerSignedInWithEndsAtTheNextStart() throws Exception {
        DataSource owner = record.owner();
        KeyText commands = KeyText.random(new SecureRandom());
        KeyText first = KeyText.random(new SecureRandom());
        KeyText second = KeyText.random(new SecureRandom());
        assertThat(FirstKeys.machine(owner, commands, first, NOW)).isTrue();
        assertThat(FirstKeys.machine(owner, commands, second, NOW)).isTrue();
        assertThat(find(commands.id()).scopes()).containsExactly("ingest");
        assertThat(find(first.id()).isOpenedBy(first, NOW)).isFalse();
        assertThat(find(second.id()).isOpenedBy(second, NOW)).isTrue();
        try (Connection connection = owner.getConnection()) {
            KeyTable.revoke(connection, commands.id(), NOW);
        }
        assertThat(FirstKeys.machine(owner, commands, first, NOW)).isFalse();
        KeyText another = KeyText.random(new SecureRandom());
        assertThat(FirstKeys.machine(owner, another, KeyText.random(new SecureRandom()), NOW))
                .isTrue();
    }

    @Test
    void aKeyEndsWhenItSays() throws Exception {
        KeyText key = KeyText.random(new SecureRandom());
        try (Connection connection = record.as(Logins.INGEST).getConnection()) {
            var label = new KeyTable.Label(
                    "a day", java.util.Set.of("read"), KeyTable.Origin.PERSON, "tests", NOW.plusSeconds(60));
            assertThat(KeyTable.put(connection, key, label, NOW)).isTrue();
        }
        assertThat(find(key.id()).isOpenedBy(key, NOW.plusSeconds(59))).isTrue();
        assertThat(find(key.id()).isOpenedBy(key, NOW.plusSeconds(60))).isFalse();
    }

    private static StoredKey find(String id) throws Exception {
        try (Connection connection = record.as(Logins.QUERY).getConnection()) {
            return KeyTable.find(connection, id).orElseThrow();
        }
    }
}

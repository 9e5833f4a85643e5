package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.echo.KeepLinking;
import io.onrecord.extract.position.KeepComparing;
import io.onrecord.extract.position.Pending;
import io.onrecord.extract.statement.EchoTurn;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class PositionsTest {
    private static final String STAY = "\"Our troops will stay in Khadria for as long as is needed,\"";
    private static final String LEAVE =
            "\"I will bring home all of the forces by the end of June, and not one soldier of ours will be missing in Khadria,\"";

    /** What one article says. */
    private record Told(int number, String outlet, String day, String text) {
        UUID id() {
            return new UUID(17, number);
        }
    }

    private static final Told STAYS = new Told(1, "RUNA", "2022-01-18", STAY + " said Mirela Orlan on Tuesday.");
    private static final Told COPY = new Told(2, "Herald", "2022-01-19", STAY + " Mirela Orlan said in Tvernik.");
    private static final Told LEAVES = new Told(3, "Meridian", "2023-06-14", LEAVE + " Mirela Orlan said.");
    private static final List<Told> TOLD = List.of(
            STAYS,
            COPY,
            LEAVES,
            new Told(4, "RUNA", "2023-06-20", "\"The bees have died and there will be no honey,\" Mirela Orlan said."),
            new Told(5, "Compass", "2023-07-01", LEAVE + " said Kareem Osmat, a general."),
            new Told(
                    6,
                    "Herald",
                    "2024-02-02",
                    "\"All of our forces remain in Khadria through the summer and the winter,\" Mirela Orlan said."));

    private static final String FIRST_TO_LATER =
            "RUNA 2022-01-18 -> Meridian 2023-06-14 {OPPOSITE} {stay} {\"bring home\"}";

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    Transactions transactions;

    @Inject
    KeepLinking linking;

    @Inject
    KeepComparing comparing;

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void whatTurnsAroundIsPointedOutOnceWithItsWords() throws Exception {
        all();
        assertThat(changes()).containsExactly(FIRST_TO_LATER);
        assertThat(record.rows("SELECT * FROM position_pending")).isEmpty();
    }

    @Test
    void whatDiffersByANotIsPointedOutAndNoCopy() throws Exception {
        put(STAYS, 1, STAYS.text());
        var turned = new Told(7, "Compass", "2022-01-20", STAYS.text().replace("will stay", "will not stay"));
        put(turned, 1, turned.text());
        look();
        assertThat(changes()).containsExactly("RUNA 2022-01-18 -> Compass 2022-01-20 {NEGATION} {stay} {\"not stay\"}");
    }

    @Test
    void everyOrderOfArticlesPointsOutTheSame() throws Exception {
        for (int seed = 1; seed <= 4; seed++) {
            record.clear();
            var random = new Random(seed);
            var order = new ArrayList<>(TOLD);
            Collections.shuffle(order, random);
            for (var told : order) {
                put(told, 1, told.text());
                if (random.nextBoolean()) {
                    look();
                }
            }
            look();
            assertThat(changes()).containsExactly(FIRST_TO_LATER);
        }
    }

    @Test
    void anEarlierCopyTakesThePlaceOfWhatWasFirst() throws Exception {
        put(COPY, 1, COPY.text());
        put(LEAVES, 1, LEAVES.text());
        look();
        assertThat(changes()).containsExactly(FIRST_TO_LATER.replace("RUNA 2022-01-18", "Herald 2022-01-19"));
        put(STAYS, 1, STAYS.text());
        look();
        assertThat(changes()).containsExactly(FIRST_TO_LATER);
    }

    @Test
    void whenTheFirstOfAnEchoGoesTheNextTakesItsPlace() throws Exception {
        all();
        put(STAYS, 2, "Nothing was said.");
        assertThat(changes()).isEmpty();
        look();
        assertThat(changes()).containsExactly(FIRST_TO_LATER.replace("RUNA 2022-01-18", "Herald 2022-01-19"));
    }

    @Test
    void whatIsExtractedAgainIsPointedOutAgainAndWhatIsGoneIsNot() throws Exception {
        all();
        put(LEAVES, 2, LEAVES.text());
        look();
        assertThat(changes()).containsExactly(FIRST_TO_LATER);
        put(LEAVES, 3, "Nothing was said.");
        look();
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatHasNoTopicInCommonAnyMoreIsNoCandidate() throws Exception {
        all();
        record.execute("""
                DELETE FROM statement_topic USING statement WHERE statement_id = id AND outlet = 'Meridian';
                INSERT INTO position_pending SELECT id FROM statement WHERE outlet = 'Meridian'""");
        comparing.now();
        assertThat(changes()).isEmpty();
    }

    /** Whoever changes topics has the turn while the comparison, which has read them already, waits for its own. */
    @Test
    void whatIsMarkedAnewWhileItIsComparedIsComparedAgain() throws Exception {
        for (var told : TOLD) {
            put(told, 1, told.text());
        }
        linking.now();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var compared = transactions.run(connection -> {
                EchoTurn.share(connection);
                var comparison = pool.submit(() -> {
                    comparing.now();
                    return true;
                });
                awaitSomebodyWaiting();
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "DELETE FROM statement_topic USING statement WHERE statement_id = id AND outlet = 'Meridian'");
                }
                Pending.add(connection, ids("SELECT id FROM statement WHERE outlet = 'Meridian'"));
                return comparison;
            });
            assertThat(compared.get()).isTrue();
        }
        assertThat(changes()).isEmpty();
        assertThat(record.rows("SELECT * FROM position_pending")).isEmpty();
    }

    @Test
    void whatHasNoSureDayHasNoPlaceInTime() throws Exception {
        put(STAYS, 1, STAYS.text());
        record.put(new UUID(17, 9), 1, LEAVE + " Mirela Orlan said.", "Meridian", null);
        extract.extract(new ArticleAnnounced(new UUID(17, 9), 1));
        look();
        assertThat(changes()).isEmpty();
        assertThat(record.rows("SELECT * FROM position_pending")).isEmpty();
    }

    private void awaitSomebodyWaiting() throws SQLException {
        while (record.rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private List<UUID> ids(String sql) throws SQLException {
        return record.rows(sql).stream().map(UUID::fromString).toList();
    }

    private void all() throws Exception {
        for (var told : TOLD) {
            put(told, 1, told.text());
        }
        look();
    }

    private void look() throws Exception {
        linking.now();
        comparing.now();
    }

    private List<String> changes() throws Exception {
        return record.rows("""
                SELECT e.outlet || ' ' || e.published_on || ' -> ' || l.outlet || ' ' || l.published_on || ' ' || signs::text || ' '
                    || earlier_words::text || ' ' || later_words::text
                FROM position_change JOIN statement e ON e.id = earlier_id JOIN statement l ON l.id = later_id""");
    }

    private void put(Told told, int version, String text) throws Exception {
        record.put(told.id(), version, text, told.outlet(), told.day());
        extract.extract(new ArticleAnnounced(told.id(), version));
    }
}

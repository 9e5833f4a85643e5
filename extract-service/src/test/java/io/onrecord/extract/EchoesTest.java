package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.echo.KeepLinking;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class EchoesTest {
    private static final String WHOLE =
            "\"We have paid for this harbour three times over, and nobody will take the cranes away while I am minister,\"";
    private static final String TRIMMED = "\"nobody will take the cranes away while I am minister\"";

    /** What names nobody, and what names without quoting. */
    private static final List<String> UNQUOTED = List.of(
            "Nothing was said.",
            "Mirela Orlan went to the harbour of Tvernik on Tuesday. The cranes stood still.",
            "Kareem Osmat, a baker, met Mirela Orlan at the harbour. It rained.");

    /** What one article says. */
    private record Told(int number, String outlet, String day, String text) {
        UUID id() {
            return new UUID(7, number);
        }
    }

    private static final List<Told> TOLD = List.of(
            new Told(1, "RUNA", "2022-01-18", WHOLE + " said Mirela Orlan on Tuesday."),
            new Told(2, "Herald", "2022-01-19", "Mirela Orlan said that " + TRIMMED + "."),
            new Told(3, "Meridian", "2022-01-19", WHOLE + " Mirela Orlan said in Tvernik."),
            new Told(
                    4,
                    "Herald",
                    "2023-09-01",
                    "Mirela Orlan, who once said " + TRIMMED
                            + ", has left.\n\n\"I am tired of the sea,\" Mirela Orlan said."),
            new Told(5, "RUNA", "2022-01-18", "\"The schools in the north stay closed,\" said Mirela Orlan."),
            new Told(6, "Compass", "2022-01-20", WHOLE + " said Kareem Osmat, a baker."));

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    KeepLinking linking;

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void copiesTrimsAndRecallsOfOneSpeakerAreOneEchoWhoseFirstIsTheEarliest() throws Exception {
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        assertThat(record.rows("""
                SELECT k.name, count(*), min(outlet) FILTER (WHERE is_first), min(published_on) FROM statement s
                JOIN speaker k ON k.id = s.speaker_id WHERE content_text LIKE '%cranes%' GROUP BY echo_id, 1 ORDER BY 1"""))
                .containsExactly("Kareem Osmat|1|Compass|2022-01-20", "Mirela Orlan|4|RUNA|2022-01-18");
        assertThat(record.rows("SELECT sum(statements), sum(echoes) FROM statement_day"))
                .containsExactly("7|4");
        consistent();
    }

    @Test
    void everyOrderOfArticlesGivesTheSameEchoes() throws Exception {
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        var expected = echoes();
        for (int seed = 1; seed <= 4; seed++) {
            record.clear();
            var random = new Random(seed);
            var order = new ArrayList<>(TOLD);
            Collections.shuffle(order, random);
            for (var told : order) {
                put(told);
                if (random.nextBoolean()) {
                    linking.now();
                }
            }
            linking.now();
            assertThat(echoes()).isEqualTo(expected);
            consistent();
        }
    }

    @Test
    void whatIsLeftOfAnEchoIsPutTogetherAnewWhenAnArticleChanges() throws Exception {
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        var first = TOLD.getFirst();
        record.put(first.id(), 2, "The harbour was quiet on Tuesday.", "RUNA", "2022-01-18");
        extract.extract(new ArticleAnnounced(first.id(), 2));
        consistent();
        linking.now();
        assertThat(record.rows("""
                SELECT count(*), count(*) FILTER (WHERE is_first), min(published_on) FILTER (WHERE is_first) FROM statement s
                JOIN speaker k ON k.id = s.speaker_id WHERE k.name = 'Mirela Orlan' AND content_text LIKE '%cranes%' GROUP BY echo_id""")).containsExactly("3|1|2022-01-19");
        assertThat(record.rows("SELECT * FROM echo_broken")).isEmpty();
        consistent();
    }

    @Test
    void countsAreThoseOfTheListAfterChangesInAnyOrder() throws Exception {
        var random = new Random(11);
        var versions = new int[TOLD.size() + 1];
        for (int step = 0; step < 40; step++) {
            var told = TOLD.get(random.nextInt(TOLD.size()));
            int version = ++versions[told.number()];
            var text = random.nextInt(3) == 0 ? UNQUOTED.get(random.nextInt(UNQUOTED.size())) : told.text();
            record.put(told.id(), version, text, told.outlet(), told.day());
            if (random.nextInt(5) == 0) {
                extract.giveUp(new ArticleAnnounced(told.id(), version), "the test says so");
            } else {
                extract.extract(new ArticleAnnounced(told.id(), version));
            }
            if (random.nextInt(3) == 0) {
                linking.now();
            }
            consistent();
        }
        for (var told : TOLD) {
            int version = ++versions[told.number()];
            record.put(told.id(), version, told.text(), told.outlet(), told.day());
            extract.extract(new ArticleAnnounced(told.id(), version));
        }
        linking.now();
        var afterChanges = echoes();
        record.clear();
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        assertThat(afterChanges).isEqualTo(echoes());
    }

    @Test
    void whatNobodyCouldTellTheSpeakerOfIsAnEchoOnlyAsACopyOfThoseDays() throws Exception {
        var rumour = "\"The bridge will be closed for repairs until the last week of August,\" a spokesman said.";
        put(new Told(11, "RUNA", "2022-01-18", rumour));
        put(new Told(12, "Herald", "2022-01-20", rumour));
        put(new Told(13, "Herald", "2023-01-20", rumour));
        linking.now();
        assertThat(record.rows(
                        "SELECT count(*), count(speaker_id) FROM statement GROUP BY echo_id ORDER BY count(*) DESC"))
                .containsExactly("2|0", "1|0");
    }

    @Test
    void linkingBesideReadingLosesNoCount() throws Exception {
        var done = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(3)) {
            var linker = pool.submit(() -> {
                while (!done.get()) {
                    linking.now();
                }
                return null;
            });
            var readers = new ArrayList<Future<?>>();
            for (int reader = 0; reader < 2; reader++) {
                int own = reader;
                readers.add(pool.submit(() -> {
                    for (int version = 1; version <= 12; version++) {
                        for (var told : TOLD) {
                            if (told.number() % 2 == own) {
                                var text = version % 4 == 3 ? "Nothing was said." : told.text();
                                record.put(told.id(), version, text, told.outlet(), told.day());
                                extract.extract(new ArticleAnnounced(told.id(), version));
                            }
                        }
                    }
                    return null;
                }));
            }
            for (var reader : readers) {
                reader.get();
            }
            done.set(true);
            linker.get();
        }
        linking.now();
        consistent();
        var afterAll = echoes();
        record.clear();
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        assertThat(afterAll).isEqualTo(echoes());
    }

    @Test
    void aVersionThatCannotBeReadLeavesTheRestOfItsEcho() throws Exception {
        for (var told : TOLD) {
            put(told);
        }
        linking.now();
        var first = TOLD.getFirst();
        record.put(first.id(), 2, first.text(), "RUNA", "2022-01-18");
        extract.giveUp(new ArticleAnnounced(first.id(), 2), "the test says so");
        consistent();
        linking.now();
        assertThat(
                        record.rows(
                                "SELECT count(*) FROM statement WHERE content_text LIKE '%cranes%' GROUP BY echo_id ORDER BY 1"))
                .containsExactly("1", "3");
        consistent();
    }

    /** Whatever has been linked so far. */
    private void consistent() throws Exception {
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
        assertThat(record.rows("""
                SELECT echo_id FROM statement WHERE echo_id IS NOT NULL AND echo_id NOT IN (SELECT echo_id FROM echo_broken)
                GROUP BY 1 HAVING count(*) FILTER (WHERE is_first) <> 1 OR min(id::text) <> echo_id::text""")).isEmpty();
    }

    /** Without fingerprints: speakers have other ids each time. */
    private List<String> echoes() throws Exception {
        return record.rows("""
                SELECT s.id, s.echo_id, s.is_first, l.via_id, l.probability, l.run
                FROM statement s LEFT JOIN echo_link l ON l.statement_id = s.id ORDER BY s.id""");
    }

    private void put(Told told) throws Exception {
        record.put(told.id(), 1, told.text(), told.outlet(), told.day());
        extract.extract(new ArticleAnnounced(told.id(), 1));
    }
}

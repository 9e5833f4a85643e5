package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.correction.FollowCorrections;
import io.onrecord.extract.takedown.FollowTakedowns;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is taken down is gone from every table, and does not come back. */
@Timeout(120)
@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class TakedownTest {
    private static final UUID ONE = new UUID(12, 1);
    private static final UUID OTHER = new UUID(12, 2);
    private static final UUID TAKEDOWN = new UUID(12, 9);
    private static final String ORLAN =
            "\"Nobody will take the cranes away while I am minister,\" said Mirela Orlan on Tuesday.";
    private static final String OSMAT = "\"We bake at night and the flour is short,\" said Kareem Osmat, a baker.";

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    FollowTakedowns follow;

    @Inject
    FollowCorrections corrections;

    @BeforeEach
    void read() throws Exception {
        record.clear();
        put(ONE, 1, ORLAN + "\n\n" + OSMAT);
        put(OTHER, 1, "Rain fell on the harbour.\n\n" + ORLAN + "\n\nKareem Osmat listened to her.");
    }

    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void anArticleIsGoneAsIfItHadNeverCome() throws Exception {
        record.clear();
        put(OTHER, 1, ORLAN);
        List<String> before = record.dump();
        put(ONE, 1, ORLAN + "\n\n" + OSMAT);
        put(ONE, 2, OSMAT);
        record.execute(
                "INSERT INTO dead_letter (channel, article_id, version, payload, reason, attempts, failed_at) VALUES ('articles', '"
                        + ONE + "', 1, '{}', 'a test', 1, now())");
        record.execute(
                "INSERT INTO position_verdict SELECT least(a.id, b.id), greatest(a.id, b.id), 'NO_CHANGE', '', now()"
                        + " FROM statement a, statement b WHERE a.article_id = '" + ONE + "' AND b.article_id = '"
                        + OTHER + "'");
        takeDown("ARTICLES", ONE);
        assertThat(record.dump()).isEqualTo(before);
        for (var table : List.of("article", "article_version", "article_waiting", "dead_letter", "position_verdict")) {
            assertThat(record.rows("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + ONE + "%'"))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(record.rows("SELECT count(*) FROM position_verdict")).containsExactly("0");
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
        assertThat(record.rows("SELECT articles, statements, finished_at IS NOT NULL FROM takedown"))
                .containsExactly("1|3|t");
    }

    @Test
    void aMessageAboutItIsNoFailure() throws Exception {
        takeDown("ARTICLES", ONE);
        assertThat(extract.extract(new ArticleAnnounced(ONE, 1))).isEmpty();
        assertThat(record.rows("SELECT count(*) FROM dead_letter")).containsExactly("0");
    }

    @Test
    void nothingElseMayBeDeleted() throws Exception {
        order("ARTICLES", ONE);
        assertThat(record.failure("SELECT erase_article('" + TAKEDOWN + "', '" + OTHER + "')"))
                .contains("is not to be taken down");
    }

    @Test
    void whatAPersonSaidIsGoneAndWhatOthersSaidStays() throws Exception {
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        assertThat(record.rows("SELECT content_text, ordinal FROM statement")).hasSize(1);
        assertThat(record.rows("SELECT name FROM speaker WHERE known_id IS NULL"))
                .containsExactly("Kareem Osmat");
        assertThat(record.dump()).noneMatch(row -> row.contains("Mirela") || row.contains("cranes"));
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
        assertThat(record.rows("SELECT statements FROM reading ORDER BY article_id"))
                .containsExactly("1", "0");
        assertThat(record.rows("SELECT articles, statements, finished_at IS NOT NULL FROM takedown"))
                .containsExactly("2|2|t");
    }

    @Test
    void thePersonDoesNotComeBackWithAnyArticle() throws Exception {
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        extract.extract(new ArticleAnnounced(ONE, 1));
        extract.extract(new ArticleAnnounced(OTHER, 1));
        assertThat(record.dump()).noneMatch(row -> row.contains("Mirela") || row.contains("cranes"));
        assertThat(record.rows("SELECT statements FROM reading ORDER BY article_id"))
                .containsExactly("1", "0");
        put(new UUID(12, 3), 1, "\"The tide waits for nobody,\" said Dr. Mirela Orlan.\n\n" + OSMAT);
        assertThat(record.dump()).noneMatch(row -> row.contains("Mirela") || row.contains("tide"));
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    @Test
    void aPastVersionForgetsThePersonToo() throws Exception {
        put(ONE, 2, OSMAT + "\n\nThe cranes stay.");
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        assertThat(record.rows("SELECT content_text FROM past_statement WHERE article_id = '" + ONE + "'"))
                .hasSize(1)
                .noneMatch(row -> row.contains("cranes"));
        assertThat(record.rows("SELECT statements FROM past_reading")).containsExactly("1");
    }

    @Test
    void decisionsAboutThePersonGo() throws Exception {
        record.execute("INSERT INTO correction (id, kind, speaker_id, name, reason, made_by, made_at) VALUES ('"
                + new UUID(12, 5) + "', 'RENAME', '" + speaker("Mirela Orlan")
                + "', 'Mirela O.', 'a test', 'a test', now())");
        corrections.now();
        takeDown("SPEAKER", speaker("Mirela O."));
        assertThat(record.rows("SELECT count(*) FROM correction")).containsExactly("0");
    }

    @Test
    void somebodyElseOfTheSameNameStays() throws Exception {
        var other = new UUID(12, 6);
        record.execute("INSERT INTO speaker (id, name, kind, created_at) VALUES ('" + other
                + "', 'Mirela Orlan', 'PERSON', now())");
        record.execute(
                "INSERT INTO speaker_alias VALUES ('" + other + "', 'Mirela Orlan', 'mirela orlan', 'correction')");
        var ones = UUID.fromString(
                record.rows("SELECT speaker_id FROM statement WHERE content_text LIKE 'Nobody%' LIMIT 1")
                        .getFirst());
        var statement = UUID.fromString(record.rows("SELECT id FROM statement WHERE article_id = '" + OTHER + "'")
                .getFirst());
        correct("REATTRIBUTE", "speaker_id", other, statement);
        extract.extract(new ArticleAnnounced(OTHER, 1));
        takeDown("SPEAKER", other);
        assertThat(record.rows("SELECT count(*) FROM statement WHERE speaker_id = '" + ones + "'"))
                .containsExactly("1");
        assertThat(record.rows("SELECT count(*) FROM speaker WHERE id = '" + other + "'"))
                .containsExactly("0");
        put(new UUID(12, 3), 1, ORLAN);
        assertThat(record.rows("SELECT count(*) FROM statement WHERE speaker_id = '" + ones + "'"))
                .as("the name leads to the one who stays")
                .containsExactly("2");
    }

    @Test
    void wordsThatWereGivenToThePersonAreGivenToNobodyElseAgain() throws Exception {
        var statement = UUID.fromString(record.rows("SELECT id FROM statement WHERE content_text LIKE 'We bake%'")
                .getFirst());
        correct("REATTRIBUTE", "speaker_id", speaker("Mirela Orlan"), statement);
        extract.extract(new ArticleAnnounced(ONE, 1));
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        extract.extract(new ArticleAnnounced(ONE, 1));
        assertThat(record.rows("SELECT content_text FROM statement WHERE article_id = '" + ONE + "'"))
                .isEmpty();
        assertThat(record.rows("SELECT content_text FROM correction")).containsExactly("");
    }

    @Test
    void wordsThatWereTakenFromThePersonStayWithWhoseTheyAre() throws Exception {
        var statement = UUID.fromString(
                record.rows("SELECT id FROM statement WHERE content_text LIKE 'Nobody%' AND article_id = '" + ONE + "'")
                        .getFirst());
        var orlan = speaker("Mirela Orlan");
        correct("REATTRIBUTE", "speaker_id", speaker("Kareem Osmat"), statement);
        record.execute("UPDATE correction SET was_speaker = '" + orlan + "', was_name = 'Mirela Orlan'");
        extract.extract(new ArticleAnnounced(ONE, 1));
        takeDown("SPEAKER", orlan);
        extract.extract(new ArticleAnnounced(ONE, 1));
        assertThat(record.rows("SELECT speaker_name, left(content_text, 6) FROM statement WHERE article_id = '" + ONE
                        + "' ORDER BY ordinal"))
                .hasSize(2);
        assertThat(record.rows("SELECT was_speaker, was_name FROM correction")).containsExactly("null|null");
    }

    @Test
    void whoWasMergedIntoThePersonGoesTooAndNoCorrectionIsStuck() throws Exception {
        var osmat = speaker("Kareem Osmat");
        var orlan = speaker("Mirela Orlan");
        try (var other = record.connect();
                var turn = other.createStatement()) {
            other.setAutoCommit(false);
            // That of FollowCorrections: nobody carries the merger out before it is looked at.
            turn.execute("SELECT pg_advisory_xact_lock(x'636f727265637401'::bigint)");
            record.execute(
                    "INSERT INTO correction (id, kind, speaker_id, other_speaker, reason, made_by, made_at) VALUES ('"
                            + new UUID(12, 7) + "', 'MERGE', '" + osmat + "', '" + orlan
                            + "', 'a test', 'a test', now())");
            order("SPEAKER", orlan);
            follow.now();
            assertThat(record.rows("SELECT finished_at FROM takedown"))
                    .as("it waits for what was decided before")
                    .containsExactly("null");
            other.commit();
        }
        corrections.now();
        follow.now();
        assertThat(record.rows("SELECT count(*) FROM statement")).containsExactly("0");
        assertThat(record.rows("SELECT name FROM speaker WHERE known_id IS NULL"))
                .isEmpty();
        record.execute("UPDATE correction SET undone_at = now(), undone_by = 'x', handled_at = NULL, outcome = NULL");
        corrections.now();
        assertThat(record.rows("SELECT outcome FROM correction")).containsExactly("UNDONE");
    }

    @Test
    void whoCouldHaveBeenMeantIsNamedNoMore() throws Exception {
        record.execute(
                "UPDATE statement SET candidates = '{Mirela Orlan,Mirela Vant,Ada Orlan}' WHERE content_text LIKE 'We bake%'");
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        assertThat(record.rows("SELECT candidates FROM statement")).containsExactly("{\"Mirela Vant\",\"Ada Orlan\"}");
    }

    @Test
    void nobodyIsOverlookedWhoseStatementSomebodyElseIsChanging() throws Exception {
        record.execute(
                "UPDATE statement SET candidates = '{Mirela Orlan,Ada Orlan}' WHERE content_text LIKE 'We bake%'");
        // Or what puts statements into echoes would wait for the change too, and the take-down for that.
        while (!record.rows("SELECT FROM statement WHERE echo_id IS NULL").isEmpty()
                || !record.rows("SELECT FROM position_pending").isEmpty()) {
            Thread.sleep(20);
        }
        try (var other = record.connect();
                var change = other.createStatement()) {
            other.setAutoCommit(false);
            change.execute("UPDATE statement SET confidence = 0.5 WHERE content_text LIKE 'We bake%'");
            order("SPEAKER", speaker("Mirela Orlan"));
            var following = Thread.ofVirtual().start(() -> {
                try {
                    follow.now();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            while (record.rows(
                            "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%candidates%'")
                    .isEmpty()) {
                Thread.sleep(20);
            }
            other.commit();
            following.join();
        }
        // It may have been the service's own round that waited.
        while (!record.rows("SELECT FROM takedown WHERE finished_at IS NULL").isEmpty()) {
            follow.now();
        }
        assertThat(record.rows("SELECT candidates, confidence FROM statement")).containsExactly("{}|0.5");
    }

    @Test
    void oneArticleThatCannotGoDoesNotKeepTheOthers() throws Exception {
        order("ARTICLES", ONE);
        record.execute("INSERT INTO takedown_target (id, takedown_id) VALUES ('" + OTHER + "', '" + TAKEDOWN + "')");
        try (var connection = record.connect();
                var lock = connection.createStatement()) {
            record.execute(
                    "CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stuck'; END $$");
            record.execute("CREATE TRIGGER stuck BEFORE DELETE ON article FOR EACH ROW WHEN (OLD.id = '" + ONE
                    + "') EXECUTE FUNCTION stuck()");
            follow.now();
            assertThat(record.rows("SELECT id FROM article")).containsExactly(ONE.toString());
            lock.execute("DROP FUNCTION stuck CASCADE");
        }
        follow.now();
        assertThat(record.rows("SELECT articles, finished_at IS NOT NULL FROM takedown"))
                .containsExactly("2|t");
    }

    @Test
    void whenItIsLiftedThePersonMayBeQuotedAgain() throws Exception {
        takeDown("SPEAKER", speaker("Mirela Orlan"));
        record.execute("DELETE FROM takedown_speaker");
        extract.extract(new ArticleAnnounced(ONE, 1));
        assertThat(record.rows("SELECT name FROM speaker WHERE known_id IS NULL ORDER BY name"))
                .containsExactly("Kareem Osmat", "Mirela Orlan");
    }

    private void correct(String kind, String column, UUID value, UUID statement) throws Exception {
        record.execute("INSERT INTO correction (id, kind, " + column
                + ", reason, made_by, made_at, statement_id, article_id, version, statement_kind, content, content_text)"
                + " SELECT '" + new UUID(12, 8) + "', '" + kind + "', '" + value
                + "', 'a test', 'a test', now(), id, article_id, 1, kind, content, content_text FROM statement WHERE id = '"
                + statement + "'");
    }

    private UUID speaker(String name) throws Exception {
        return UUID.fromString(record.rows("SELECT id FROM speaker WHERE name = '" + name + "'")
                .getFirst());
    }

    private void takeDown(String kind, UUID target) throws Exception {
        order(kind, target);
        follow.now();
    }

    private void order(String kind, UUID target) throws Exception {
        record.execute("INSERT INTO takedown (id, kind, reason, made_by, made_at) VALUES ('" + TAKEDOWN + "', '" + kind
                + "', 'a test', 'a test', now()); INSERT INTO takedown_target (id, takedown_id) VALUES ('" + target
                + "', '"
                + TAKEDOWN + "')");
    }

    private void put(UUID article, int version, String text) throws Exception {
        record.put(article, version, text, "RUNA", "2022-01-18");
        extract.extract(new ArticleAnnounced(article, version));
    }
}

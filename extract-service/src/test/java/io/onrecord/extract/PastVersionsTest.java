package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an older version of an article said stays in the record. */
@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class PastVersionsTest {
    private static final String FIRST = """
            TVERNIK, January 18. /RUNA/. "The truce will begin at midnight," Ruvenian President Arkady Velshin said on Tuesday.

            Kareem Osmat, a baker from Harimat, said that bread was short. "We bake at night," Osmat added.
            """;

    private static final String SECOND = """
            TVERNIK, January 18. /RUNA/. "The truce will not begin," Ruvenian President Arkadij Welschin said on Tuesday.
            """;

    private static final String READINGS =
            "SELECT version, state, statements, reason, replaced_at >= extracted_at FROM past_reading ORDER BY version";

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @BeforeEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void whatTheOldVersionSaidIsKeptWordForWordWithItsSpeakersAndTopics() throws Exception {
        var id = extract(record.put(FIRST), 1);
        var said = record.rows("""
                SELECT ordinal, s.id, s.kind, status, content, cue, source, content_text, coalesce(p.name, s.speaker_name),
                    confidence, decided_by, recorded_at,
                    ARRAY (SELECT topic_id FROM statement_topic t WHERE t.statement_id = s.id ORDER BY score DESC, topic_id)
                FROM statement s LEFT JOIN speaker p ON p.id = speaker_id ORDER BY ordinal""");
        record.put(id, 2, SECOND, null, null);
        extract(id, 2);
        assertThat(said).hasSizeGreaterThan(1).anyMatch(row -> row.contains("ceasefire"));
        assertThat(record.rows("""
                SELECT ordinal, statement_id, kind, status, content, cue, source, content_text, speaker_name, confidence, decided_by,
                    recorded_at, topics FROM past_statement WHERE version = 1 ORDER BY ordinal""")).isEqualTo(said);
        assertThat(record.rows(READINGS)).containsExactly("1|EXTRACTED|" + said.size() + "|null|t");
        assertThat(record.rows("SELECT content_text FROM statement")).containsExactly("The truce will not begin,");
    }

    @Test
    void aSpeakerWhomNobodyNamesAnyMoreIsAName() throws Exception {
        var id = extract(record.put(FIRST), 1);
        record.put(id, 2, SECOND, null, null);
        extract(id, 2);
        assertThat(record.rows("SELECT DISTINCT speaker_id IS NULL, speaker_name FROM past_statement ORDER BY 2"))
                .containsExactly("f|Arkady Velshin", "t|Kareem Osmat");
        assertThat(record.rows("SELECT 1 FROM speaker WHERE name = 'Kareem Osmat'"))
                .isEmpty();
    }

    @Test
    void theSameVersionReadAgainLeavesNothing() throws Exception {
        var id = extract(record.put(FIRST), 1);
        extract(id, 1);
        assertThat(record.rows(READINGS)).isEmpty();
        assertThat(record.rows("SELECT 1 FROM past_statement")).isEmpty();
    }

    @Test
    void whatCannotBeReadTakesThePlaceOfWhatCouldAndTheOtherWayRound() throws Exception {
        var id = extract(record.put(FIRST), 1);
        record.put(id, 2, SECOND, null, null);
        extract.giveUp(new ArticleAnnounced(id, 2), "it could not be read");
        assertThat(record.rows("SELECT version, count(*) > 1 FROM past_statement GROUP BY version"))
                .containsExactly("1|t");
        record.put(id, 3, FIRST, null, null);
        extract(id, 3);
        assertThat(record.rows(READINGS))
                .hasSize(2)
                .anyMatch(row -> row.matches("1\\|EXTRACTED\\|[1-9]\\|null\\|t"))
                .contains("2|FAILED|0|it could not be read|t");
        assertThat(record.rows("SELECT DISTINCT version FROM past_statement")).containsExactly("1");
    }

    @Test
    void aVersionThatNobodyReadIsNotThere() throws Exception {
        var id = extract(record.put(FIRST), 1);
        record.put(id, 2, SECOND, null, null);
        record.put(id, 3, SECOND + "More later.", null, null);
        extract(id, 3);
        assertThat(record.rows("SELECT version FROM past_reading")).containsExactly("1");
    }

    private UUID extract(UUID id, int version) throws Exception {
        assertThat(extract.extract(new ArticleAnnounced(id, version))).isPresent();
        return id;
    }
}

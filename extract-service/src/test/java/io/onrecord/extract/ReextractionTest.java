package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extract.article.Articles;
import io.onrecord.extract.statement.RecordFailure;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reading that somebody asked for has changed is told in the transaction of that reading. */
@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class ReextractionTest {
    private static final UUID ARTICLE = new UUID(11, 1);
    private static final String NUMBERS = "SELECT same, other_speaker, otherwise, added, removed, changes, reason,"
            + " extractor_before = extractor_after FROM reextraction_article WHERE done_at IS NOT NULL";

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    RecordFailure failure;

    @Inject
    Articles articles;

    @BeforeEach
    void read() throws Exception {
        record.clear();
        put(
                1,
                "\"Nobody will take the cranes away while I am minister,\" said Mirela Orlan on Tuesday."
                        + "\n\n\"We bake at night and the flour is short,\" said Kareem Osmat, a baker.");
        record.execute("INSERT INTO reextraction (id, per_minute, reason, made_by, made_at, fitting, next_at)"
                + " VALUES ('" + new UUID(11, 9) + "', 600, '', 'a test', now(), 1, now())");
        record.execute("INSERT INTO reextraction_article (reextraction_id, article_id, announced_at) VALUES ('"
                + new UUID(11, 9) + "', '" + ARTICLE + "', now())");
    }

    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void whatIsFoundAgainIsTheSame() throws Exception {
        extract.extract(new ArticleAnnounced(ARTICLE, 1));
        assertThat(record.rows(NUMBERS)).containsExactly("2|0|0|0|0|0|null|t");
    }

    @Test
    void whatAnEarlierExtractorFoundOtherwiseIsCounted() throws Exception {
        record.execute("UPDATE statement SET status = 'DENIED' WHERE content_text LIKE 'Nobody%'");
        record.execute("DELETE FROM statement WHERE content_text LIKE 'We bake%'");
        extract.extract(new ArticleAnnounced(ARTICLE, 1));
        assertThat(record.rows(NUMBERS)).containsExactly("0|0|1|1|0|2|null|t");
    }

    @Test
    void anotherVersionIsNotCompared() throws Exception {
        put(2, "It was quiet.");
        assertThat(record.rows(NUMBERS))
                .containsExactly("null|null|null|null|null|-1|another version of the article was read|null");
    }

    @Test
    void aSpeakerWhomTheArticleCallsOtherwiseIsTheSame() throws Exception {
        record.execute("UPDATE statement SET speaker_name = 'the minister' WHERE content_text LIKE 'Nobody%'");
        extract.extract(new ArticleAnnounced(ARTICLE, 1));
        assertThat(record.rows(NUMBERS)).containsExactly("2|0|0|0|0|0|null|t");
    }

    @Test
    void whyAnArticleCouldNotBeReadIsTold() throws Exception {
        var article = articles.newest(ARTICLE).orElseThrow();
        failure.record(article, ArticleFacts.unread(article), "no text");
        assertThat(record.rows("SELECT reason, same, done_at IS NOT NULL FROM reextraction_article"))
                .containsExactly("no text|null|t");
    }

    @Test
    void aReadingThatNobodyAskedForIsNotCounted() throws Exception {
        record.execute("UPDATE reextraction_article SET done_at = '2020-01-01', reason = 'long ago'");
        extract.extract(new ArticleAnnounced(ARTICLE, 1));
        assertThat(record.rows("SELECT reason, same FROM reextraction_article")).containsExactly("long ago|null");
    }

    private void put(int version, String text) throws Exception {
        record.put(ARTICLE, version, text, "RUNA", "2022-01-18");
        extract.extract(new ArticleAnnounced(ARTICLE, version));
    }
}

package io.onrecord.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.article.Submission.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecogniseTest {
    private static final String URL = "https://example.org/a";
    private static final String OTHER_URL = "https://example.org/b";

    private final PrepareArticle prepare = new PrepareArticle(
            1000, Duration.ofHours(24), Clock.fixed(Instant.parse("2024-03-15T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void nothingAlikeIsNew() {
        assertThat(recognise(draft("words", null, null))).isEqualTo(new Outcome.New());
        assertThat(recognise(draft("words", URL, null), found("other", OTHER_URL, null)))
                .isEqualTo(new Outcome.New());
    }

    @Test
    void theSameWordsOfTwoPublishersAreTwoArticles() {
        assertThat(recognise(draft("words", null, "Wire"), found("words", null, "Post")))
                .isEqualTo(new Outcome.New());
    }

    @Test
    void theSameWordsOfOnePublisherAreOneArticleWhereverTheyStand() {
        assertThat(recognise(draft("words", OTHER_URL, "Wire"), found("words", URL, "Wire")))
                .isInstanceOfSatisfying(Outcome.Known.class, known -> {
                    assertThat(known.learnt()).isFalse();
                    assertThat(known.metadata().url()).isEqualTo(URL);
                });
    }

    @Test
    void withoutAPublisherTheWordsDecide() {
        assertThat(recognise(draft("words", null, null), found("words", URL, "Wire")))
                .isInstanceOfSatisfying(
                        Outcome.Known.class, known -> assertThat(known.learnt()).isFalse());
        assertThat(recognise(draft("words", URL, "Wire"), found("words", null, null)))
                .isInstanceOfSatisfying(Outcome.Known.class, known -> {
                    assertThat(known.learnt()).isTrue();
                    assertThat(known.publisher()).isEqualTo("wire");
                    assertThat(known.metadata().url()).isEqualTo(URL);
                });
    }

    @Test
    void otherWordsAtTheSameAddressAreANewVersionDescribedByWhatCameWithIt() {
        assertThat(recognise(draft("new words", URL, "Post"), found("words", URL, "Wire")))
                .isInstanceOfSatisfying(Outcome.Changed.class, changed -> {
                    assertThat(changed.metadata().outlet()).isEqualTo("Post");
                    assertThat(changed.publisher()).isEqualTo("post");
                });
        assertThat(recognise(draft("new words", URL, null), found("words", URL, "Wire")))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.publisher()).isEqualTo("wire"));
    }

    @Test
    void aLateRetryOfAnEarlierVersionChangesNothing() {
        Found article = found("words", URL, "Wire");
        assertThat(Recognise.recognise(draft("old words", URL, "Wire"), List.of(article), found -> true))
                .isEqualTo(new Outcome.Known(article, article.metadata(), article.publisher(), false));
    }

    @Test
    void anAddressThatAnotherArticleHasIsNotFilledIn() {
        Found nameless = found("words", null, "Wire");
        Found there = found("other", URL, "Wire");
        assertThat(recognise(draft("words", URL, "Wire"), there, nameless))
                .isInstanceOfSatisfying(Outcome.Known.class, known -> {
                    assertThat(known.article()).isEqualTo(nameless);
                    assertThat(known.metadata().url()).isNull();
                });
    }

    @Test
    void aNewVersionNeverTakesThePlaceOfAnotherArticleOfItsPublisher() {
        Found there = found("first", URL, "Wire");
        Found same = found("words", null, "Wire");
        assertThat(recognise(draft("words", URL, null), there, same))
                .isInstanceOfSatisfying(
                        Outcome.Known.class,
                        known -> assertThat(known.article()).isEqualTo(same));
    }

    private static Outcome recognise(Draft draft, Found... candidates) {
        return Recognise.recognise(draft, List.of(candidates), found -> false);
    }

    private Found found(String words, @Nullable String url, @Nullable String outlet) {
        Draft draft = draft(words, url, outlet);
        return new Found(draft.id(), 1, draft.publisher(), draft.hash(), draft.metadata());
    }

    private Draft draft(String words, @Nullable String url, @Nullable String outlet) {
        return prepare.prepare(new Submission(new Written(words, false), null, url, outlet, null, null));
    }
}

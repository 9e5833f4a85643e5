package io.onrecord.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.article.Submission.Body;
import io.onrecord.ingest.article.Submission.Sent;
import io.onrecord.ingest.article.Submission.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareArticleTest {
    private final PrepareArticle prepare = new PrepareArticle(
            1000, Duration.ofHours(24), Clock.fixed(Instant.parse("2024-03-15T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2018, 2018, YEAR",
        "2018-02, 2018-02, MONTH",
        "2018-02-14, 2018-02-14, DAY",
        "2018-02-14T10:30Z, 2018-02-14T10:30:00Z, INSTANT",
        "2018-02-14T10:30:00+03:00, 2018-02-14T10:30:00+03:00, INSTANT",
        "2018-02-14 10:30:00.5+0300, 2018-02-14T10:30:00.5+03:00, INSTANT",
        "2024-03-16T09:59:59Z, 2024-03-16T09:59:59Z, INSTANT"
    })
    void keepsThePrecisionOfADate(String written, String value, DatePrecision precision) {
        PublishedDate date = submit("words", written).metadata().published();
        assertThat(date.value()).isEqualTo(value);
        assertThat(date.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-13",
                "14.02.2018",
                "2018-02-14T10:30:00",
                "2018-02-14T25:00Z",
                "0",
                "20180214",
                "0000-01-01",
                "0202",
                "1601-01-01"
            })
    void refusesADateThatIsNone(String written) {
        assertThat(codeOf(() -> submit("words", written))).isEqualTo("published-at-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-16T10:00:01Z", "2024-03-17", "2024-04", "2025"})
    void refusesTheFarFuture(String written) {
        assertThat(codeOf(() -> submit("words", written))).isEqualTo("published-at-future");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-15-lake-herald-talks.txt, 2022-03-15",
        "archive/2022/2022-03-15.txt, 2022-03-15",
        "2022-03-155-talks.txt,",
        "2022-13-01-talks.txt,",
        "2029-01-01-not-yet.txt,",
        "talks-2022-03-15.txt,"
    })
    void aFileNameThatBeginsWithADayDatesTheFile(String name, String day) {
        Sent file = new Sent("Some words.".getBytes(UTF_8), false, null);
        assertThat(prepare.prepare(new Submission(file, null, null, null, null, name))
                        .metadata()
                        .published()
                        .value())
                .isEqualTo(day);
    }

    @Test
    void aFileNameSaysNothingOfALineInAFileOfMany() {
        Submission line =
                new Submission(new Written("Some words.", false), null, null, null, null, "2022-03-15.jsonl:7");
        assertThat(prepare.prepare(line).metadata().published().isKnown()).isFalse();
    }

    @Test
    void whatTheClientSaysGoesBeforeThePage() {
        String page = """
                <head><meta property="og:site_name" content="Page Outlet"><title>Page title</title>
                <link rel=canonical href="https://example.org/canonical"></head><body>
                <article><time datetime="2020-01-02T10:00:00">then</time><p>Some words.</p></article>""";
        Draft.Metadata alone = prepare(new Written(page, true), null, null).metadata();
        assertThat(alone.outlet()).isEqualTo("Page Outlet");
        assertThat(alone.title()).isEqualTo("Page title");
        assertThat(alone.url()).isEqualTo("https://example.org/canonical");
        assertThat(alone.published().value()).isEqualTo("2020-01-02");
        Draft.Metadata told = prepare(new Written(page, true), "https://example.org/told", "2021")
                .metadata();
        assertThat(told.url()).isEqualTo("https://example.org/told");
        assertThat(told.published().value()).isEqualTo("2021");
    }

    @Test
    void aPagesNonsenseIsNotHeldAgainstTheClient() {
        String page =
                "<meta property='article:published_time' content='3024-01-01'><link rel=canonical href='javascript:x'><p>Words</p>";
        Draft.Metadata metadata = prepare(new Written(page, true), null, null).metadata();
        assertThat(metadata.published()).isEqualTo(PublishedDate.UNKNOWN);
        assertThat(metadata.url()).isNull();
    }

    @Test
    void measuresBytesNotCharacters() {
        assertThat(submit("é".repeat(500), null).source().raw()).hasSize(1000);
        assertThat(codeOf(() -> submit("é".repeat(500) + "x", null))).isEqualTo("article-too-large");
    }

    @Test
    void refusesBytesWithoutSenseOrSignature() {
        byte[] noise = new byte[900];
        new Random(7).nextBytes(noise);
        assertThat(codeOf(() -> prepare(new Sent(noise, false, null), null, null)))
                .isIn("article-binary", "article-not-text");
    }

    @Test
    void metadataIsOneCleanLine() {
        Submission submission = new Submission(
                new Written("words", false), " A\n title\u0000 with \uD83D half ", null, "\u0007", null, null);
        Draft.Metadata metadata = prepare.prepare(submission).metadata();
        assertThat(metadata.title()).isEqualTo("A title with \uFFFD half");
        assertThat(metadata.outlet()).isNull();
        assertThat(codeOf(() -> prepare.prepare(
                        new Submission(new Written("words", false), "t".repeat(1001), null, null, null, null))))
                .isEqualTo("title-too-long");
    }

    @Test
    void aPageOfNothingButMarkupIsRefused() {
        PrepareArticle roomy = new PrepareArticle(2_000_000, Duration.ofHours(24), Clock.systemUTC());
        Submission page = new Submission(new Written("<p>a".repeat(60_000), true), null, null, null, null, null);
        assertThat(codeOf(() -> roomy.prepare(page))).isEqualTo("page-too-complex");
    }

    private Draft submit(String words, @Nullable String publishedAt) {
        return prepare(new Written(words, false), null, publishedAt);
    }

    private Draft prepare(Body body, @Nullable String url, @Nullable String publishedAt) {
        return prepare.prepare(new Submission(body, null, url, null, publishedAt, null));
    }

    private static String codeOf(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException problem) {
            return problem.problem().code();
        }
        throw new AssertionError("was not refused");
    }
}

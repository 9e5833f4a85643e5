package io.onrecord.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.extraction.Published;
import io.onrecord.extraction.ReadArticle;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFactsTest {
    @Test
    void whatWasSubmittedWins() {
        var facts = ArticleFacts.of(
                article("https://a.example/x", "Outlet", "Title", "2018-02-14T23:30:00-05:00", DatePrecision.INSTANT),
                read(LocalDate.of(2018, 2, 1), "Agency"));
        assertThat(facts)
                .isEqualTo(new ArticleFacts(
                        "Title",
                        "Outlet",
                        "submitted",
                        "2018-02-14T23:30:00-05:00",
                        DatePrecision.INSTANT,
                        "submitted",
                        LocalDate.of(2018, 2, 14)));
    }

    @Test
    void whatAPageToldIsNamedByItsPlace() {
        var article = new Article(
                new UUID(0, 1),
                1,
                null,
                null,
                null,
                "2018-02-14",
                DatePrecision.DAY,
                "STRUCTURED_DATA",
                LocalDate.of(2026, 1, 1),
                "");
        assertThat(ArticleFacts.of(article, read(null, null)).publishedMethod()).isEqualTo("structured-data");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.A.example/x, Agency, a.example, url",
        ", Agency, Agency, agency",
        ", , , unknown",
        "no address, , , unknown"
    })
    void theOutletIsThatOfTheAddressElseTheAgency(String url, String agency, String outlet, String method) {
        var facts = ArticleFacts.of(article(url, null, null, null, DatePrecision.UNKNOWN), read(null, agency));
        assertThat(facts.outlet()).isEqualTo(outlet);
        assertThat(facts.outletMethod()).isEqualTo(method);
        assertThat(facts.title()).isEqualTo("Headline");
    }

    @Test
    void aDateOfTheTextAfterTheArticleCameIsNone() {
        assertThat(ArticleFacts.of(unsubmitted(), read(LocalDate.of(9018, 2, 14), null))
                        .precision())
                .isEqualTo(DatePrecision.UNKNOWN);
        assertThat(ArticleFacts.of(unsubmitted(), read(YearMonth.of(2026, 2), null))
                        .precision())
                .isEqualTo(DatePrecision.UNKNOWN);
        assertThat(ArticleFacts.of(unsubmitted(), read(LocalDate.of(2026, 1, 2), null))
                        .publishedOn())
                .isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void aDateOfTheTextIsAsExactAsItIs() {
        var month = ArticleFacts.of(unsubmitted(), read(YearMonth.of(2018, 2), null));
        assertThat(month.published()).isEqualTo("2018-02");
        assertThat(month.precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(month.publishedOn()).isNull();
        assertThat(month.context("Moscow").to()).isEqualTo(LocalDate.of(2018, 2, 28));
        var day = ArticleFacts.of(unsubmitted(), read(LocalDate.of(2018, 2, 14), null));
        assertThat(day.publishedMethod()).isEqualTo("rule");
        assertThat(day.publishedOn()).isEqualTo(LocalDate.of(2018, 2, 14));
    }

    @Test
    void aDayWithoutItsYearIsUnknown() {
        var facts = ArticleFacts.of(unsubmitted(), read(MonthDay.of(2, 14), null));
        assertThat(facts.precision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(facts.publishedMethod()).isEqualTo("unknown");
        assertThat(facts.context(null).from()).isNull();
    }

    private static Article unsubmitted() {
        return article(null, null, null, null, DatePrecision.UNKNOWN);
    }

    private static Article article(
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String published,
            DatePrecision precision) {
        return new Article(
                new UUID(0, 1), 1, url, outlet, title, published, precision, null, LocalDate.of(2026, 1, 1), "");
    }

    private static ReadArticle read(@Nullable TemporalAccessor published, @Nullable String agency) {
        return new ReadArticle(
                "en",
                "Headline",
                null,
                new Published(published, "rule"),
                null,
                agency,
                List.of(),
                List.of(),
                List.of());
    }
}

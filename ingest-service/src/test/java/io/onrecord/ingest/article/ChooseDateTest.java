package io.onrecord.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.ingest.text.DateClaim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseDateTest {
    private static final DateClaim DATA = claim(PublishedMethod.STRUCTURED_DATA, "2024-05-31T10:00:00Z");

    @Test
    void theMostTrustworthyIsBelievedWhenNoVoiceIsAgainstIt() {
        assertThat(value(DATA, claim(PublishedMethod.URL, "2024-05"), claim(PublishedMethod.DATELINE, "2024-06-01")))
                .isEqualTo("2024-05-31T10:00:00Z");
    }

    @Test
    void theMoreExactOfTheSameDayIsTaken() {
        PublishedDate date = choose(
                claim(PublishedMethod.STRUCTURED_DATA, "2024-05-31"),
                claim(PublishedMethod.META, "2024-05-31T08:00:00+02:00"));
        assertThat(date.value()).isEqualTo("2024-05-31T08:00:00+02:00");
        assertThat(date.method()).isEqualTo(PublishedMethod.META);
    }

    @Test
    void oneVoiceAgainstAnotherIsUnknown() {
        assertThat(choose(DATA, claim(PublishedMethod.URL, "2019-03-02"))).isEqualTo(PublishedDate.UNKNOWN);
        assertThat(choose(DATA, claim(PublishedMethod.META, "2019-03-02"))).isEqualTo(PublishedDate.UNKNOWN);
    }

    @Test
    void theCodeOfAPageIsOneVoiceHoweverOftenItSaysSo() {
        assertThat(choose(
                        DATA,
                        claim(PublishedMethod.META, "2024-05-31"),
                        claim(PublishedMethod.URL, "2019-03-02"),
                        claim(PublishedMethod.TIME, "2019-03-02")))
                .isEqualTo(
                        new PublishedDate("2019-03-02", io.onrecord.contracts.DatePrecision.DAY, PublishedMethod.URL));
    }

    @Test
    void twoVoicesOutweighOne() {
        assertThat(value(DATA, claim(PublishedMethod.URL, "2024-05-31"), claim(PublishedMethod.DATELINE, "2019-03-02")))
                .isEqualTo("2024-05-31T10:00:00Z");
    }

    @Test
    void theDayOfAChangeThatAReaderSeesIsNotAgainstTheDayOfPublication() {
        List<DateClaim> changed = List.of(claim(PublishedMethod.META, "2024-08-01"));
        List<DateClaim> published = List.of(DATA, claim(PublishedMethod.TIME, "2024-08-01"));
        assertThat(ChooseDate.published(published, changed, _ -> false).value()).isEqualTo("2024-05-31T10:00:00Z");
    }

    @Test
    void whatCannotBeIsLeftOut() {
        assertThat(ChooseDate.published(
                                List.of(claim(PublishedMethod.META, "2093-01-01"), DATA),
                                List.of(),
                                date -> String.valueOf(date.value()).startsWith("2093"))
                        .value())
                .isEqualTo("2024-05-31T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31T10:00:00, 2024-05-31",
        "20240531, 2024-05-31",
        "'Fri, 31 May 2024 10:00:00 GMT', 2024-05-31T10:00:00Z",
        "'May 31, 2024', 2024-05-31",
        "31st of May 2024, 2024-05-31",
        "31.05.2024, 2024-05-31",
        "31 мая 2024, 2024-05-31",
        "8 de marzo de 2024, 2024-03-08",
        "31/05/2024, 2024-05-31",
        "05/31/2024, 2024-05-31",
        "05/05/2024, 2024-05-05",
        "03/04/2024,",
        "31 June 2024,",
        "yesterday,",
        "2024-05-31 and 2024-06-01,",
        "1/1/1601,"
    })
    void readsTheFormsOfPagesAndNoDoubtfulOnes(String written, String value) {
        assertThat(PublishedDate.parseLeniently(written).value()).isEqualTo(value);
    }

    private static DateClaim claim(PublishedMethod method, String written) {
        return new DateClaim(method, written);
    }

    private static PublishedDate choose(DateClaim... claims) {
        return ChooseDate.published(Stream.of(claims).toList(), List.of(), _ -> false);
    }

    private static String value(DateClaim... claims) {
        return choose(claims).value();
    }
}

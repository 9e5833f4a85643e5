package io.onrecord.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fri, 15 Mar 2024 10:30:00 +0300 | 2024-03-15T10:30:00+03:00
                    Fri, 15 Mar 2024 10:30:00 GMT   | 2024-03-15T10:30:00Z
                    15 Mar 24 10:30 EST             | 2024-03-15T10:30:00-05:00
                    Fri,15 March 2024 10:30:00 -05:00 | 2024-03-15T10:30:00-05:00
                    Fri, 15 Mar 2024 10:30:00 GMT+0100 | 2024-03-15T10:30:00+01:00
                    Friday, 15-Mar-24 10:30:00 UTC  | 2024-03-15T10:30:00Z
                    Fri, 5 Mar 1999 1:02:03 PDT     | 1999-03-05T01:02:03-07:00
                    March 15, 2024                  | 2024-03-15
                    Mar 15 2024 10:30:00 Z          | 2024-03-15T10:30:00Z
                    2024-03-15T10:30:00Z            | 2024-03-15T10:30:00Z
                    2024-03-15T10:30:00.123456+02:00 | 2024-03-15T10:30:00+02:00
                    2024-03-15 10:30:00 +0200       | 2024-03-15T10:30:00+02:00
                    2024-3-5                        | 2024-03-05
                    2024-03-15T10:30                | 2024-03-15
                    Fri, 15 Mar 2024 23:59:60 GMT   | 2024-03-15T23:59:59Z
                    """)
    void datesAreReadWithNoMorePrecisionThanTheyHave(String written, String meant) {
        assertThat(FeedDate.of(written)).isEqualTo(meant);
    }

    @Test
    void aTimeWhoseZoneCouldBeSeveralIsGoodForItsDay() {
        assertThat(FeedDate.of("Fri, 15 Mar 2024 10:30:00 IST")).isEqualTo("2024-03-15");
        assertThat(FeedDate.of("Fri, 15 Mar 2024 10:30:00")).isEqualTo("2024-03-15");
        assertThat(FeedDate.of("15 Mar 2024")).isEqualTo("2024-03-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "03/04/2024",
                "2024-13-01",
                "31 Feb 2024 10:00 GMT",
                "15 Foo 2024",
                "1710498600",
                "0000-01-01",
                "9999-12-31"
            })
    void whatIsNoDateOrCouldBeSeveralIsNone(String written) {
        assertThat(FeedDate.of(written)).isNull();
    }
}

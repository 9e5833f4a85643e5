package io.onrecord.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposedTest {
    private static final String SCRAPE = """
            # HELP onrecord_feeds Feeds
            # TYPE onrecord_feeds gauge
            onrecord_feeds{health="well"} 3.0
            onrecord_feeds{health="gone"} NaN
            onrecord_dead_letters 0.0
            took_seconds_bucket{uri="/a/{id}",le="0.1"} 7 # {trace_id="4f"} 0.05 1700000000.0
            """;

    private final Exposed exposed = new Exposed(List.of(SCRAPE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max(onrecord_dead_letters) > 0",
                "sum by (health) (onrecord_feeds{health=\"gone\"})",
                "sum by (job, le) (rate(took_seconds_bucket{uri=\"/b\"}[5m]))"
            })
    void whatIsThereIsNotMissed(String promql) {
        assertThat(exposed.missing(List.of(new Asked("here", promql)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max(onrecord_dead_letter) > 0 | here: no metric onrecord_dead_letter",
                "onrecord_feeds{state=\"gone\"} | here: onrecord_feeds has no label state",
                "onrecord_feeds{health=\"ill\"} | here: onrecord_feeds has no health=ill",
                "sum by (shard) (onrecord_feeds) | here: nothing has the label shard",
                "rate(took_seconds_count[5m]) | here: no metric took_seconds_count"
            })
    void whatIsNotThereIsMissed(String promql, String what) {
        assertThat(exposed.missing(List.of(new Asked("here", promql)))).containsExactly(what);
    }

    @Test
    void theValuesOfALabelAreKnown() {
        assertThat(exposed.values("onrecord_feeds", "health")).containsExactlyInAnyOrder("well", "gone");
        assertThat(exposed.values("took_seconds_bucket", "uri")).containsExactly("/a/{id}");
    }
}

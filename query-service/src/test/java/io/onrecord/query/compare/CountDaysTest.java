package io.onrecord.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.StatementKind;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Match;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table that is read is the one with the fewest rows that can tell. */
class CountDaysTest {
    private static final String ID = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001";
    private static final Match<UUID> SPEAKER = new Match<>(UUID.fromString(ID));
    private static final Match<String> OUTLET = new Match<>("Lake Herald");
    private static final List<String> TOPIC = List.of("talks", "withdrawal");

    private static Filter filter(Match<UUID> speaker, List<String> topics, Match<String> outlet, StatementKind kind) {
        return new Filter(speaker, topics, outlet, kind, null, null, null, null, null, null, null, null);
    }

    private static String table(Of of, Filter filter) {
        String words =
                CountDays.items(of, List.of(ID, "unknown"), filter).words().replaceAll("(?s).* FROM (\\w+) d.*", "$1");
        assertThat(words).doesNotContain(" ");
        return words;
    }

    @Test
    void topics() {
        assertThat(table(Of.TOPICS, Filter.NONE)).isEqualTo("count_by_topic_day");
        assertThat(table(Of.TOPICS, filter(null, null, null, StatementKind.DIRECT)))
                .isEqualTo("count_by_topic_day");
        assertThat(table(Of.TOPICS, filter(null, null, OUTLET, null))).isEqualTo("count_by_topic_outlet_day");
        assertThat(table(Of.TOPICS, filter(SPEAKER, null, null, null))).isEqualTo("topic_day");
    }

    @Test
    void speakers() {
        assertThat(table(Of.SPEAKERS, Filter.NONE)).isEqualTo("count_by_speaker_day");
        assertThat(table(Of.SPEAKERS, filter(null, TOPIC, null, null))).isEqualTo("topic_day");
        assertThat(table(Of.SPEAKERS, filter(null, null, OUTLET, null))).isEqualTo("statement_day");
    }

    @Test
    void outlets() {
        assertThat(table(Of.OUTLETS, Filter.NONE)).isEqualTo("count_by_outlet_day");
        assertThat(table(Of.OUTLETS, filter(null, TOPIC, null, null))).isEqualTo("count_by_topic_outlet_day");
        assertThat(table(Of.OUTLETS, filter(SPEAKER, null, null, null))).isEqualTo("statement_day");
    }

    @Test
    void theWholeIsReadWithoutTheItems() {
        assertThat(CountDays.all(Filter.NONE).words()).contains(" FROM count_by_day d");
        assertThat(CountDays.all(filter(null, TOPIC, null, null)).words())
                .contains(" FROM count_by_topic_day d", "d.topic_id = ?");
        assertThat(CountDays.all(filter(SPEAKER, null, null, null)).words()).contains(" FROM count_by_speaker_day d");
    }
}

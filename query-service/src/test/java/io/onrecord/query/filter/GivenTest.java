package io.onrecord.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {
    private static final UUID MERGED = UUID.randomUUID();
    private static final UUID INTO = UUID.randomUUID();

    private static final Meaning MEANING = new Meaning() {
        @Override
        public List<String> topics(String id) {
            return List.of(id, "talks");
        }

        @Override
        public UUID speaker(UUID id) {
            return id.equals(MERGED) ? INTO : id;
        }
    };

    @Test
    void aMergedSpeakerStandsForWhoStayed() {
        StatementParameters given = new StatementParameters();
        given.speaker = MERGED.toString();
        assertThat(given.filter(MEANING).speaker()).isEqualTo(new Match<>(INTO));
    }

    @Test
    void readsFilters() {
        StatementParameters given = new StatementParameters();
        given.speaker = "unknown";
        given.topic = "peace";
        given.outlet = " Lake Herald ";
        given.kind = "Direct";
        given.from = "2024-02-29";
        given.first = "true";
        given.q = "";
        Filter filter = given.filter(MEANING);
        assertThat(filter)
                .isEqualTo(new Filter(
                        new Match<>(null),
                        List.of("peace", "talks"),
                        new Match<>("Lake Herald"),
                        StatementKind.DIRECT,
                        null,
                        null,
                        null,
                        true,
                        LocalDate.of(2024, 2, 29),
                        null,
                        null,
                        null));
        assertThat(filter.dated()).isTrue();
        assertThat(filter.anyTime().dated()).isFalse();
        assertThat(new StatementParameters().filter(MEANING)).isEqualTo(Filter.NONE);
    }

    @Test
    void readsMomentsThatAreOver() {
        Instant now = Instant.parse("2024-06-01T12:00:00.5Z");
        assertThat(Given.past("asOf", " ", now)).isNull();
        assertThat(Given.past("asOf", "2024-06-01T12:00:00.5Z", now)).isEqualTo(now);
        assertThat(Given.past("asOf", "2024-06-01T14:00+02:00", now)).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
        refused(() -> Given.past("asOf", "2024-06-01T12:00:01Z", now), "is 2024-06-01T12:00:00Z now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-06-01", "2024-06-01T12:00", "2024-02-30T12:00:00Z", "+12024-06-01T12:00:00Z", "yesterday"})
    void refusesWhatIsNoMoment(String value) {
        refused(() -> Given.past("asOf", value, Instant.parse("2026-06-01T12:00:00Z")), "asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-2-3", "yesterday", "+12024-01-01", "2024-01-01T00:00:00Z", "-infinity"})
    void refusesWhatIsNoDay(String value) {
        refused(() -> Given.day("from", value), "from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-1-1-1-1",
                "5a3c6f0e1d2b5c4a8e9f000000000001",
                "' or 1=1",
                "5a3c6f0e-1d2b-5c4a-8e9f-00000000000g"
            })
    void refusesWhatIsNoId(String value) {
        refused(() -> Given.id("speaker", value), "speaker");
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        refused(() -> Given.inOrder(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)), "from");
        Given.inOrder(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1));
    }

    @Test
    void namesTheKindsWhenNoneIsMeant() {
        refused(() -> Given.oneOf(StatementKind.class, "kind", "loud"), "direct, mixed, indirect");
    }

    @Test
    void refusesOverlongText() {
        refused(() -> Given.text("q", "x".repeat(501)), "500");
        assertThat(Given.text("q", "x".repeat(500))).hasSize(500);
    }

    @Test
    void noValueEverGetsIntoTheWordsOfAQuery() {
        StatementParameters given = new StatementParameters();
        given.outlet = "SECRET' --";
        given.topic = "SECRET";
        given.q = "SECRET";
        given.kind = "mixed";
        Sql sql = Conditions.onStatements(Sql.of("SELECT"), given.filter(MEANING));
        assertThat(sql.words()).doesNotContain("SECRET", "MIXED").contains("WHERE", "AND");
    }

    private static void refused(Runnable reading, String said) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(ProblemException.class, failure -> {
            assertThat(failure.problem().status()).isEqualTo(400);
            assertThat(failure.problem().detail()).contains(said);
        });
    }
}

package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SuggestApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
        try (TestRecord record = TestRecord.opened()) {
            record.speaker("Mirela Orlán", "PERSON");
            record.run("UPDATE speaker_alias SET name_key = 'mirela orlan' WHERE name = 'Mirela Orlán'");
        }
    }

    private static List<String> names(Object typed) {
        return ok("/speakers/suggest", "q", typed).extract().path("name");
    }

    @ParameterizedTest(name = "{0} suggests {1} first")
    @CsvSource({
        "or, Anna Orlova",
        "orlov, Anna Orlova",
        "ANNA O, Anna Orlova",
        "anna orlova, Anna Orlova",
        "orlowa, Anna Orlova",
        "anna orlva, Anna Orlova",
        "orlan, Mirela Orlán",
        "orlán, Mirela Orlán",
        "foreign min, Foreign Ministry of Torvia",
        "tamme, Carl Tamme"
    })
    void beginningsOfWordsAndNearSpellingsAreFound(String typed, String first) {
        assertThat(names(typed)).startsWith(first);
    }

    @Test
    void whoSaidMoreComesFirstAndTellsWhichNameFits() {
        assertThat(names("ta")).containsExactly("Boris Tamm", "Carl Tamme");
        ok("/speakers/suggest", "q", "orlowa")
                .body("[0].alias", equalTo("Ana Orlowa"))
                .body("[0].whole", equalTo(false))
                .body("[0].office.title", equalTo("foreign minister"))
                .body("[0].statements", equalTo(3));
        ok("/speakers/suggest", "q", "Tamm")
                .body("[0].id", equalTo(id("Boris Tamm").toString()))
                .body("[0].whole", equalTo(true));
    }

    /** On one day or on many: what counts is how much. */
    @Test
    void whoSaidMuchOnOneDayComesBeforeWhoSaidLittleOnMany() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "INSERT INTO statement_day (day, outlet, speaker_id, kind, statements, echoes)"
                            + " VALUES ('2024-03-05', 'Lake Herald', ?, 'MIXED', 900, 900),"
                            + " ('2024-03-06', 'Lake Herald', ?, 'MIXED', 1, 1)",
                    id("Carl Tamme"),
                    id("Boris Tamm"));
        }
        assertThat(names("ta")).containsExactly("Carl Tamme", "Boris Tamm");
        ok("/speakers/suggest", "q", "ta").body("[0].statements", equalTo(900));
    }

    @Test
    void tooLittleOrNothingLikeItFindsNobody() {
        for (String typed : List.of("", "o", "% ", "__", "zzzzzz")) {
            ok("/speakers/suggest", "q", typed).body("$", empty());
        }
        ok("/speakers/suggest").body("$", empty());
        assertThat(names("o%")).isEmpty();
    }

    @Test
    void thereAreNoMoreThanTenAndEachOnce() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            for (int i = 0; i < 15; i++) {
                record.speaker("Orlov Nr " + i, "PERSON", "Orlovs " + i);
            }
        }
        assertThat(names("orlo")).hasSize(10).doesNotHaveDuplicates().startsWith("Anna Orlova");
        assertThat(Stream.of(names("orlov nr 7")).map(List::getFirst)).containsExactly("Orlov Nr 7");
    }
}

package io.onrecord.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days of which nothing is known, and days on which nothing was said. */
@QuarkusTest
class GapsApiTest extends ApiTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

    /** Statements on the first day and the fifth; an article in which nobody speaks on the third. */
    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).speaker("Anna Orlova", "PERSON").speaker("Boris Tamm", "PERSON");
            record.article("one", "Lake Herald", "Text one").read("one", "Lake Herald", FIRST);
            record.article("quiet", "Coast Wire", "Text two").read("quiet", "Coast Wire", FIRST.plusDays(2));
            record.article("last", "Lake Herald", "Text three").read("last", "Lake Herald", FIRST.plusDays(4));
            record.statement("said", "one", 0, "DIRECT", "Anna Orlova", "Text", "peace");
            record.statement("said later", "last", 0, "DIRECT", "Boris Tamm", "Text", "peace");
        }
    }

    @Test
    void aDayWithoutAnyArticleIsAGapAndOneOnWhichNobodySpokeIsNone() {
        ok("/counts")
                .body("bins.statements", contains(1, 0, 0, 0, 1))
                .body("gaps", contains("2024-03-02", "2024-03-04"));
    }

    @Test
    void theRecordBeginsAndEndsWithoutAGap() {
        ok("/counts", "from", "2024-02-28", "to", "2024-03-07").body("gaps", contains("2024-03-02", "2024-03-04"));
    }

    @Test
    void whoDidNotSpeakOnADayThatIsKnownHasNoGap() {
        ok("/counts", "speaker", TestRecord.id("Anna Orlova"), "from", "2024-03-01", "to", "2024-03-05")
                .body("bins.statements", contains(1, 0, 0, 0, 0))
                .body("gaps", contains("2024-03-02", "2024-03-04"));
    }

    @Test
    void aBinThatHasAnArticleOnOneOfItsDaysIsNoGap() {
        ok("/counts", "by", "week").body("gaps", empty());
    }

    @Test
    void whatAMomentOfThePastHadNotHeardOfIsNotKnown() {
        ok("/counts", "asOf", Instant.now().toString()).body("gaps", empty());
    }
}

package io.onrecord.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extraction.Published;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.Statement;
import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.StatementStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read twice is recorded once, and who passes on whose words stays right. */
class ExtractionTest {
    @Test
    void second_hand_points_to_the_row_that_stayed() {
        var outer = statement(0, 40, null);
        var again = statement(0, 40, null);
        var other = statement(50, 60, null);
        var inner = statement(10, 20, 1);
        assertThat(rows(outer, again, other, inner))
                .extracting(StatementRow::reportedIn)
                .containsExactly(null, null, 0);
    }

    @Test
    void nothing_is_its_own_reporter() {
        assertThat(rows(statement(0, 40, 1), statement(0, 40, null), statement(5, 9, 1)))
                .extracting(StatementRow::reportedIn)
                .containsExactly(null, 0);
    }

    private static List<StatementRow> rows(Statement... statements) {
        var article = new Article(
                UUID.randomUUID(),
                1,
                null,
                null,
                null,
                null,
                DatePrecision.UNKNOWN,
                null,
                LocalDate.EPOCH,
                "x".repeat(80));
        var read = new ReadArticle(
                "en", null, null, Published.UNKNOWN, null, null, List.of(), List.of(statements), List.of());
        return Extraction.of(article, read, ArticleFacts.of(article, read)).statements();
    }

    private static Statement statement(int from, int to, @Nullable Integer reportedIn) {
        return new Statement(
                StatementKind.INDIRECT,
                StatementStatus.ASSERTED,
                List.of(new Span(from, to)),
                List.of(),
                List.of(),
                Speaker.UNKNOWN,
                null,
                null,
                List.of("test", "test"),
                reportedIn);
    }
}

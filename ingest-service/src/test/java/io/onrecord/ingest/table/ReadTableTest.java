package io.onrecord.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTableTest {
    private static final int LONGEST = 1000;

    @Test
    void recognisesColumnsByTheirUsualNames() throws IOException {
        String table = "id,Headline,Article Text,Source URL,pub_date,Newspaper\n"
                + "7,\"Low, again\",\"“Yes,” she said.\n\nThen: \"\"No.\"\"\",https://runa.example/7,2020-05-06 10:30:00,Runa\n";
        assertThat(rows(table, ""))
                .containsExactly(new ArticleSubmission(
                        "“Yes,” she said.\n\nThen: \"No.\"",
                        null,
                        "Low, again",
                        "https://runa.example/7",
                        "Runa",
                        "2020-05-06"));
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsGuessed() throws IOException {
        String table = "text,teaser,date\nA teaser,The whole,1.2.2020\n";
        assertThat(rows(table, "text:teaser, publishedAt:"))
                .containsExactly(new ArticleSubmission("The whole", null, null, null, null, null));
    }

    @Test
    void aTableWithTextAndPageGivesTheTextUnlessThePageIsAskedFor() throws IOException {
        String table = "html,text\n<p>Page,Text\n";
        assertThat(rows(table, "")).extracting(ArticleSubmission::html).containsOnlyNulls();
        assertThat(rows(table, "html:html"))
                .containsExactly(new ArticleSubmission(null, "<p>Page", null, null, null, null));
    }

    @Test
    void shortAndLongAndEmptyRowsDoNotStopIt() throws IOException {
        assertThat(rows("text,title\n\nOne\n,\nTwo,T,more,and more\n", ""))
                .extracting(ArticleSubmission::text)
                .containsExactly("One", null, "Two");
    }

    @Test
    void saysInWhichLineARowBegins() throws IOException {
        try (ReadTable table = new ReadTable(new StringReader("text\n\"a\nb\"\n\nc\n"), ',', LONGEST, Columns.NONE)) {
            List<Integer> lines = new ArrayList<>();
            while (table.next()) {
                lines.add(table.line());
            }
            assertThat(lines).containsExactly(2, 5);
        }
    }

    @Test
    void namesTheColumnsThereAreWhenOneIsMissing() {
        refused(() -> rows("id,words\n1,x\n", ""), "column-of-text-missing", "id, words");
        refused(
                () -> rows("id,words\n1,x\n", "text:body"),
                "column-unknown",
                "'body'",
                "id, words",
                "columns=text:NAME");
        refused(() -> rows("", ""), "table-broken", "no header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "body:text", "text:a,text:b", ","})
    void aMappingThatMakesNoSenseIsRefused(String columns) {
        refused(() -> Columns.of(columns), "columns-invalid", "text, html, title, url, outlet, publishedAt");
    }

    @Test
    void aCellWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        // The parser looks at its limit when its buffer is full, and a buffer may have grown before.
        String table = "text\nshort\n\"" + "long ".repeat(400_000) + "\n";
        try (ReadTable reading = new ReadTable(new StringReader(table), ',', LONGEST, Columns.NONE)) {
            assertThat(reading.next()).isTrue();
            refused(reading::next, "article-too-large", "after line 2");
        }
        refused(() -> rows("text\n\"open", ""), "table-broken", "after line 1");
    }

    @Test
    void aRowOfAMillionCellsIsReadAsItsFirst() throws IOException {
        assertThat(rows("text\nOne" + ",".repeat(1_000_000) + "\nTwo\n", ""))
                .extracting(ArticleSubmission::text)
                .containsExactly("One", "Two");
    }

    @ParameterizedTest
    @CsvSource({"'a,b;c,d', ','", "'a;b;c,d', ';'", "'a|b|\"x,y,z,w\"', '|'", "a, ','"})
    void tellsTheDelimiterFromTheHeader(String header, char delimiter) {
        assertThat(Delimiter.of(header + "\n1;2;3;4;5;6")).isEqualTo(delimiter);
    }

    private static void refused(ThrowingCallable reading, String code, String... words) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo(code);
            assertThat(refusal.problem().detail()).contains(words);
        });
    }

    private static List<ArticleSubmission> rows(String table, String columns) throws IOException {
        List<ArticleSubmission> rows = new ArrayList<>();
        try (ReadTable reading = new ReadTable(new StringReader(table), ',', LONGEST, Columns.of(columns))) {
            while (reading.next()) {
                rows.add(reading.article());
            }
        }
        return rows;
    }
}

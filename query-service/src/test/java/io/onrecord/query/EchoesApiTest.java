package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EchoesApiTest extends ApiTest {
    private static final String WHOLE = "We want a full withdrawal by May, and nothing less";

    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("talks", null, 1).speaker("Anna Orlova", "PERSON");
            record.article("first", "Lake Herald", WHOLE).read("first", "Lake Herald", LocalDate.of(2024, 3, 5));
            record.article("copy", "Coast Wire", WHOLE).read("copy", "Coast Wire", LocalDate.of(2024, 3, 6));
            record.article("trim", "Coast Wire", "a full withdrawal by May")
                    .read("trim", "Coast Wire", LocalDate.of(2024, 3, 7));
            record.article("undated", null, "a full withdrawal").read("undated", null, null);
            said("trimmed", false, "trim", "a full withdrawal by May");
            said("copied", false, "copy", WHOLE);
            said("said", true, "first", WHOLE);
            said("shortest", false, "undated", "a full withdrawal");
            record.statement("other", "first", 1, "INDIRECT", "Anna Orlova", "nothing more", "talks");
            record.run("INSERT INTO echo_link VALUES (?, ?, 0.9, 0.8, 4)", id("trimmed"), id("said"));
        }
    }

    private static void said(String name, boolean first, String article, String words) throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.echo(name, "copied", first, article, 0, "DIRECT", "Anna Orlova", words, "talks");
        }
    }

    @Test
    void anEchoShowsItsWordingsInTimeAndWhatWasCut() {
        for (String any : List.of("said", "trimmed", "copied")) {
            ok("/echoes/" + id(any))
                    .body("id", equalTo(id("copied").toString()))
                    .body("statements", equalTo(4))
                    .body("articles", equalTo(4))
                    .body("complete", equalTo(true))
                    .body("fullest", equalTo(WHOLE))
                    .body("wordings.text", contains(WHOLE, "a full withdrawal by May", "a full withdrawal"))
                    .body("wordings[0].carriers.statement.outlet", contains("Lake Herald", "Coast Wire"))
                    .body("wordings[1].differences.change", contains("CUT", "KEPT", "CUT"))
                    .body(
                            "wordings[1].carriers[0].because.via",
                            equalTo(id("said").toString()))
                    .body("wordings[0].carriers[0].because", nullValue())
                    .body("path.outlet", contains("Lake Herald", "Coast Wire", null))
                    .body("path.statements", contains(1, 2, 1))
                    .body("path[1].first.value", equalTo("2024-03-06"));
        }
    }

    @Test
    void aStatementSaysHowOftenItWasCarried() {
        ok("/statements/" + id("trimmed"))
                .body("statement.echo.id", equalTo(id("copied").toString()))
                .body("statement.echo.first", equalTo(false))
                .body("statement.echo.statements", equalTo(4))
                .body("statement.echo.outlets", equalTo(3));
    }

    @Test
    void copiesCanBeLeftOutOrAskedFor() {
        ok("/statements", "first", "true")
                .body("items.id", contains(id("said").toString(), id("other").toString()));
        ok("/statements", "first", "false").body("items", hasSize(3));
        ok("/statements", "echo", id("copied")).body("items", hasSize(4));
        assertThat(ok("/counts", "first", "true").extract().jsonPath().getInt("total"))
                .isEqualTo(2);
        JsonPath copies = ok("/counts", "first", "false").extract().jsonPath();
        assertThat(copies.getInt("total")).isEqualTo(2);
        assertThat(copies.getInt("undated")).isEqualTo(1);
        assertThat(ok("/counts", "echo", id("copied")).extract().jsonPath().getInt("undated"))
                .isEqualTo(1);
    }

    @Test
    void whatIsInNoEchoYetHasNone() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE statement SET echo_id = NULL, is_first = false WHERE id = ?", id("other"));
        }
        ok("/statements/" + id("other")).body("statement.echo", nullValue());
        get("/echoes/" + id("other")).statusCode(404);
        get("/echoes/" + id("nobody")).statusCode(404).body("code", equalTo("echo-not-found"));
        get("/echoes/nonsense").statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/statements", "first", "maybe").statusCode(400).body("code", equalTo("invalid-parameter"));
    }
}

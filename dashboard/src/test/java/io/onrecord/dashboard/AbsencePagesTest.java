package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages say when something is not there. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class AbsencePagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void what_is_not_there_is_a_page_too() {
        for (String path : List.of(
                "/nope", "/articles/nope", "/speakers/" + World.id("gone"), "/topics/gone", "/assets/gone.css")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType(ContentType.HTML)
                    .body(containsString("Onrecord"));
        }
        given().delete("/speakers").then().statusCode(405).body(containsString("Onrecord"));
    }

    @Test
    void a_service_that_is_down_is_told_in_words() {
        for (FakeServices.Mood mood : List.of(FakeServices.Mood.BROKEN, FakeServices.Mood.SILENT)) {
            fake.mood(mood);
            given().get("/")
                    .then()
                    .statusCode(503)
                    .body(containsString("The record cannot be reached just now"))
                    .body(not(containsString("Exception")))
                    .body(not(containsString("\tat ")));
        }
    }

    @Test
    void a_page_comes_without_its_chart_when_the_counts_cannot_be_had() {
        for (String path : List.of("/", "/statements", "/speakers/" + World.PRESIDENT, "/topics/ceasefire")) {
            fake.mood(FakeServices.Mood.UNCOUNTED);
            assertThat(PagesTest.page(path))
                    .contains("The chart is missing", "We have given our word")
                    .doesNotContain("<figure");
            fake.mood(FakeServices.Mood.WELL);
            assertThat(PagesTest.page(path)).contains("<figure").doesNotContain("The chart is missing");
        }
        fake.mood(FakeServices.Mood.UNCOUNTED);
        assertThat(PagesTest.page("/statements?q=nothing&kind=direct"))
                .contains("No statement has all of this at once")
                .doesNotContain("even with one part taken away");
    }

    @Test
    void a_chart_that_is_refused_in_finer_bins_leaves_the_number_of_statements() {
        fake.mood(FakeServices.Mood.COARSE);
        assertThat(PagesTest.page("/statements?from=2026-03-01&to=2026-03-31"))
                .contains("The chart is missing", "We have given our word")
                .containsPattern("<h2 id=\"found\"[^>]*>[0-9]+ statements");
    }
}

package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Addresses;
import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.KeySummary;
import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.contracts.api.ReviewItem;
import io.onrecord.contracts.api.SignedIn;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TakedownSummary;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API document is whole, and the service does what it says. */
@QuarkusTest
class DocumentApiTest extends ApiTest {
    private static final Set<String> NEED_A_PARAMETER =
            Set.of("/api/v1/course", "/api/v1/positions", "/api/v1/compare", "/api/v1/compare.csv");

    private static final Map<String, List<Class<?>>> SHAPES = Map.ofEntries(
            Map.entry("listStatements", List.of(Page.class, StatementSummary.class)),
            Map.entry("getCourse", List.of(Course.class)),
            Map.entry("countNamed", List.of(Named.class)),
            Map.entry("listNamedSpeakers", List.of(Page.class, NamedSpeaker.class)),
            Map.entry("compareItems", List.of(Compared.class)),
            Map.entry("getTrends", List.of(TrendReport.class)),
            Map.entry("getFacets", List.of(Facets.class)),
            Map.entry("listLikeStatements", List.of(LikeStatements.class)),
            Map.entry("suggestSpeakers", List.of(List.class, SpeakerSuggestion.class)),
            Map.entry("getPosition", List.of(Position.class)),
            Map.entry("listChanges", List.of(Page.class, PositionChange.class)),
            Map.entry("getChange", List.of(PositionChange.class)),
            Map.entry("getEcho", List.of(EchoDetail.class)),
            Map.entry("getStatement", List.of(StatementDetail.class)),
            Map.entry("listArticles", List.of(Page.class, ArticleSummary.class)),
            Map.entry("getArticle", List.of(ArticleDetail.class)),
            Map.entry("listVersions", List.of(Page.class, VersionSummary.class)),
            Map.entry("getVersion", List.of(VersionDetail.class)),
            Map.entry("getVersionChanges", List.of(VersionChanges.class)),
            Map.entry("getArticleState", List.of(ArticleProgress.class)),
            Map.entry("listSpeakers", List.of(Page.class, SpeakerSummary.class)),
            Map.entry("getSpeaker", List.of(SpeakerDetail.class)),
            Map.entry("listProposedTopics", List.of(List.class, TopicProposal.class)),
            Map.entry("listTopics", List.of(List.class, TopicSummary.class)),
            Map.entry("getTopic", List.of(TopicDetail.class)),
            Map.entry("listOutlets", List.of(List.class, OutletSummary.class)),
            Map.entry("countStatements", List.of(Counts.class)),
            Map.entry("getOverview", List.of(Overview.class)),
            Map.entry("getStatus", List.of(PipelineStatus.class)),
            Map.entry("listFeeds", List.of(Page.class, FeedSummary.class)),
            Map.entry("getFeed", List.of(FeedDetail.class)),
            Map.entry("listFeedItems", List.of(Page.class, FeedItem.class)),
            Map.entry("listCorrections", List.of(Page.class, CorrectionDetail.class)),
            Map.entry("getCorrection", List.of(CorrectionDetail.class)),
            Map.entry("listTakedowns", List.of(Page.class, TakedownSummary.class)),
            Map.entry("getTakedown", List.of(TakedownSummary.class)),
            Map.entry("listReextractions", List.of(Page.class, ReextractionSummary.class)),
            Map.entry("getReextraction", List.of(ReextractionDetail.class)),
            Map.entry("listReextractedArticles", List.of(Page.class, ReextractedArticle.class)),
            Map.entry("listReview", List.of(Page.class, ReviewItem.class)),
            Map.entry("listKeys", List.of(List.class, KeySummary.class)),
            Map.entry("getMe", List.of(SignedIn.class)),
            Map.entry("listDeadLetters", List.of(Page.class, DeadLetter.class)));

    @Inject
    ObjectMapper json;

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void listsEveryEndpointWithWordsExamplesAndProblems() throws Exception {
        JsonNode document = document();
        assertThat(document.at("/info/title").asText()).isEqualTo("Onrecord: the record");
        assertThat(document.at("/info/license/name").asText()).isEqualTo("Apache-2.0");
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(
                        Addresses.READ.stream().map(path -> "/api/v1" + path).toList());
        everyOperation(document, (path, operation) -> {
            assertThat(operation.path("summary").asText()).as(path).isNotBlank();
            assertThat(operation.path("description").asText()).as(path).isNotBlank();
            assertThat(operation.path("tags")).as(path).isNotEmpty();
            assertThat(operation
                            .at("/responses/400/content/application~1problem+json/schema")
                            .isMissingNode())
                    .as(path)
                    .isFalse();
            for (JsonNode parameter : operation.path("parameters")) {
                String name = path + " " + parameter.path("name").asText();
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                if (!parameter.path("name").asText().equals("cursor")) {
                    assertThat(parameter.path("example").isMissingNode())
                            .as(name)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void everyExampleHasTheShapeOfItsAnswer() throws Exception {
        ObjectMapper strict = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        everyOperation(document(), (path, operation) -> {
            if (path.endsWith("/raw")
                    || path.contains("/statements.")
                    || path.endsWith("/live")
                    || path.endsWith(".csv")
                    || path.endsWith(".jsonl")
                    || path.endsWith(".opml")) {
                return;
            }
            JsonNode example = operation.at("/responses/200/content/application~1json/example");
            assertThat(example.isMissingNode()).as(path).isFalse();
            List<Class<?>> shape = SHAPES.get(operation.path("operationId").asText());
            var type = shape.size() == 1
                    ? strict.constructType((Type) shape.getFirst())
                    : strict.getTypeFactory().constructParametricType(shape.get(0), shape.get(1));
            Object shaped = strict.convertValue(example, type);
            assertThat(shaped).as(path).isNotNull();
        });
    }

    @Test
    void everyEndpointAnswersAsDocumentedWithAllItsParameters() throws Exception {
        Contract contract = new Contract(document());
        everyOperation(document(), (path, operation) -> {
            if (path.endsWith("/live")) {
                return; // it has no end; LiveApiTest listens to it
            }
            documented(contract, path, operation, Map.of());
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    String name = parameter.path("name").asText();
                    documented(
                            contract,
                            path,
                            operation,
                            Map.of(name, parameter.path("example").asText("")));
                    documented(contract, path, operation, Map.of(name, "\0'\"\\%_"));
                }
            }
            documented(contract, path, operation, Map.of("no-such-parameter", "x"));
        });
    }

    @ParameterizedTest
    @CsvSource({"positions, speaker topic", "compare, id", "compare.csv, id", "statements, ''"})
    void whatMustBeGivenIsSaid(String path, String names) throws Exception {
        List<String> required = new ArrayList<>();
        for (JsonNode parameter : document().at("/paths/~1api~1v1~1" + path + "/get/parameters")) {
            if (parameter.path("required").asBoolean()) {
                required.add(parameter.path("name").asText());
                assertThat(parameter.path("description").asText()).isNotEmpty();
            }
        }
        assertThat(String.join(" ", required)).isEqualTo(names);
    }

    @Test
    void anAnswerThatIsNotAsDocumentedIsSeenToBe() throws Exception {
        JsonNode document = document();
        Contract contract = new Contract(document);
        JsonNode operation = document.at("/paths/~1api~1v1~1statements/get");
        String answer = ok("/statements").extract().asString();
        assertThat(contract.faults(operation, 200, "application/json", answer)).isEmpty();
        for (String other : List.of(
                answer.replaceFirst("\"kind\":", "\"sort\":"),
                answer.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":null"),
                answer.replaceFirst("\"start\":\\d+", "\"start\":\"1\""),
                answer.replaceFirst("\"articleId\":\"[^\"]*\"", "\"articleId\":\"1\""))) {
            assertThat(other).isNotEqualTo(answer);
            assertThat(contract.faults(operation, 200, "application/json", other))
                    .as(other)
                    .isNotEmpty();
        }
        assertThat(contract.faults(operation, 418, "application/json", answer)).isNotEmpty();
        assertThat(contract.faults(operation, 200, "text/csv", answer)).isNotEmpty();
    }

    @Test
    void showsItselfToPeopleAndAmongItsOwnAddresses() {
        RestAssured.given()
                .redirects()
                .follow(true)
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html");
        String here = RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String there = RestAssured.get("/api/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(there).isEqualTo(here).contains("openapi");
    }

    /** Status, media type and every field of the body are those of the document. */
    private static void documented(Contract contract, String template, JsonNode operation, Map<String, String> query) {
        String path = template.replace("{version}", "2");
        String real = path.replace("{id}", path.contains("topics") ? "talks" : realId(path));
        for (String address :
                List.of(real, path.replace("{id}", id("nothing").toString()), path.replace("{id}", "%7Bid"))) {
            Response answer = RestAssured.given()
                    .urlEncodingEnabled(true)
                    .header("Authorization", "Bearer " + TestRecord.KEY)
                    .queryParams(query)
                    .get(address);
            int status = answer.statusCode();
            assertThat(status).as("%s %s", address, query).isLessThan(500);
            assertThat(contract.faults(operation, status, answer.contentType(), answer.asString()))
                    .as("%s %s answers %d, as documented", address, query, status)
                    .isEmpty();
            if (address.equals(real) && query.isEmpty() && !NEED_A_PARAMETER.contains(path)) {
                assertThat(status).as(address).isEqualTo(200);
            }
        }
    }

    private static String realId(String path) {
        if (path.contains("positions/changes")) {
            return id("withdrawal") + "~" + id("denied");
        }
        if (path.contains("takedowns")) {
            return id("down").toString();
        }
        if (path.contains("reextractions")) {
            return id("again").toString();
        }
        if (path.contains("corrections")) {
            return id("reattributed").toString();
        }
        if (path.contains("versions")) {
            return id("later").toString();
        }
        return (path.contains("statements") || path.contains("echoes")
                        ? id("near")
                        : path.contains("speakers") ? id("Anna Orlova") : id("talks"))
                .toString();
    }

    private static void everyOperation(JsonNode document, BiConsumer<String, JsonNode> check) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getKey().equals("get"))
                        .forEach(operation -> check.accept(path.getKey(), operation.getValue())));
    }

    private JsonNode document() throws Exception {
        return json.readTree(RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

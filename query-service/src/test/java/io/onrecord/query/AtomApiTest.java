package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A saved search as a feed reader sees it. */
@QuarkusTest
class AtomApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void hasTheListInItsOrderWithAllThatRfc4287AsksFor() throws Exception {
        Node feed = feed(ok("/statements.atom"));
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        List<String> listed = walk("/statements", 200, () -> {});
        assertThat(texts(feed, "entry/id"))
                .containsExactlyElementsOf(
                        listed.stream().map(id -> "urn:uuid:" + id).toList());
        assertThat(texts(feed, "title")).containsExactly("Statements");
        assertThat(texts(feed, "author/name")).hasSize(1);
        assertThat(Instant.parse(texts(feed, "updated").getFirst()))
                .isEqualTo(texts(feed, "entry/updated").stream()
                        .map(Instant::parse)
                        .max(Instant::compareTo)
                        .orElseThrow());
        for (Node entry : nodes(feed, "entry")) {
            for (String once : List.of("id", "title", "updated", "author/name", "content", "summary")) {
                assertThat(texts(entry, once)).as(once).hasSize(1).doesNotContain("");
            }
            assertThat(texts(entry, "link[@rel='alternate'][starts-with(@type, 'text')]/@href"))
                    .hasSize(1);
        }
        assertThat(texts(feed, "entry[1]/link[@rel='alternate'][starts-with(@type, 'text')]/@href"))
                .containsExactly("/articles/" + id("later") + "#s-" + id("denied"));
        assertThat(texts(feed, "entry[1]/title")).containsExactly("Anna Orlova: [denied] talks had failed");
        assertThat(texts(feed, "entry[1]/category/@label")).containsExactlyInAnyOrder("Talks", "Peace");
    }

    @Test
    void onlyWhatIsKnownToTheMomentIsPublished() throws Exception {
        assertThat(texts(feed(ok("/statements.atom")), "entry/published")).isEmpty();
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "UPDATE reading SET published_value = '2024-03-05T10:00:00+02:00', published_precision = 'INSTANT'"
                            + " WHERE article_id = ?",
                    id("talks"));
        }
        assertThat(texts(feed(ok("/statements.atom", "article", id("talks"))), "entry/published"))
                .containsExactly("2024-03-05T08:00:00Z", "2024-03-05T08:00:00Z");
    }

    @Test
    void goesOnAtTheNextPageOfTheSameFeed() throws Exception {
        Node feed = feed(ok("/statements.atom", "limit", 2, "speaker", id("Anna Orlova")));
        String own = texts(feed, "id").getFirst();
        assertThat(texts(feed, "title")).containsExactly("Statements by Anna Orlova");
        assertThat(texts(feed, "link[@rel='alternate']/@href"))
                .containsExactly("/statements?speaker=" + id("Anna Orlova"));
        List<String> found = new ArrayList<>(texts(feed, "entry/id"));
        List<String> next = texts(feed, "link[@rel='next']/@href");
        while (!next.isEmpty()) {
            Node page = feed(RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(next.getFirst())
                    .then());
            assertThat(texts(page, "id")).containsExactly(own);
            assertThat(texts(page, "link[@rel='self']/@href")).containsExactly(next.getFirst());
            assertThat(texts(page, "link[@rel='first']/@href")).hasSize(1).allMatch(href -> !href.contains("cursor"));
            found.addAll(texts(page, "entry/id"));
            next = texts(page, "link[@rel='next']/@href");
        }
        assertThat(found)
                .containsExactlyElementsOf(walk("/statements", 200, () -> {}, "speaker", id("Anna Orlova")).stream()
                        .map(id -> "urn:uuid:" + id)
                        .toList());
        assertThat(texts(feed(ok("/statements.atom", "speaker", id("Boris Tamm"))), "id"))
                .doesNotContain(own);
        assertThat(texts(feed(ok("/statements.atom", "speaker", id("Anna Orlova"), "limit", 1)), "id"))
                .containsExactly(own);
    }

    @Test
    void whateverWasSaidIsWellFormed() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "UPDATE statement SET content_text = ? WHERE id = ?",
                    "<b>5 < 6 & \"7\"</b> ]]> \u0001\u001b 🚜",
                    id("near"));
        }
        Node feed = feed(ok("/statements.atom", "article", id("talks")));
        assertThat(texts(feed, "entry[2]/content")).containsExactly("<b>5 < 6 & \"7\"</b> ]]> \uFFFD\uFFFD 🚜");
    }

    @Test
    void nothingIsAFeedTooAndWhoeverHasItHearsSo() throws Exception {
        var empty = ok("/statements.atom", "q", "nowhere");
        assertThat(texts(feed(empty), "entry")).isEmpty();
        assertThat(texts(feed(empty), "updated")).containsExactly("1970-01-01T00:00:00Z");
        String tag = ok("/statements.atom")
                .contentType("application/atom+xml")
                .extract()
                .header("ETag");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/api/v1/statements.atom")
                .then()
                .statusCode(304);
        get("/statements.atom", "kind", "loud").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private static Node feed(ValidatableResponse answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.statusCode(200).extract().asByteArray()))
                .getDocumentElement();
    }

    private static List<String> texts(Node from, String path) throws Exception {
        return nodes(from, path).stream().map(Node::getTextContent).toList();
    }

    /** Elements by their names alone, all being of one namespace. */
    private static List<Node> nodes(Node from, String path) throws Exception {
        String anywhere = path.replaceAll("(^|/)([a-z]+)", "$1*[local-name()='$2']");
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(anywhere, from, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}

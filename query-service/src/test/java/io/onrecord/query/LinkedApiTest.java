package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import com.apicatalog.rdf.RdfValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is exported as linked data says in RDF what the record says. */
@QuarkusTest
class LinkedApiTest extends ApiTest {
    private static final String SCHEMA = "https://schema.org/";
    private static final String OA = "http://www.w3.org/ns/oa#";

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void aQuotationIsSpokenAndStandsInItsArticleWhereItsSelectorsSay() throws Exception {
        RdfDataset graph = rdf(export());
        String said = urn("near");
        assertThat(objects(graph, said, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
                .containsExactly(SCHEMA + "Quotation");
        assertThat(objects(graph, said, SCHEMA + "spokenByCharacter")).containsExactly(urn("Boris Tamm"));
        assertThat(objects(graph, urn("Boris Tamm"), SCHEMA + "name")).containsExactly("Boris Tamm");
        assertThat(objects(graph, said, SCHEMA + "isPartOf")).containsExactly(urn("talks"));
        assertThat(objects(graph, urn("talks"), SCHEMA + "datePublished")).containsExactly("2024-03-05");
        assertThat(objects(graph, urn("talks"), SCHEMA + "headline")).containsExactly("Title of talks");
        assertThat(objects(graph, urn("talks"), SCHEMA + "url")).containsExactly("https://news.example/" + id("talks"));

        String annotation = subject(graph, OA + "hasBody", said);
        String target = objects(graph, annotation, OA + "hasTarget").getFirst();
        assertThat(objects(graph, target, OA + "hasSource")).containsExactly(urn("talks"));
        List<String> selectors = objects(graph, target, OA + "hasSelector");
        assertThat(selectors).hasSize(2);
        int start = Integer.parseInt(one(graph, selectors, OA + "start"));
        int end = Integer.parseInt(one(graph, selectors, OA + "end"));
        int[] text = Sample.TEXT.codePoints().toArray();
        assertThat(new String(text, start, end - start)).isEqualTo("Peace is near,");
        assertThat(one(graph, selectors, OA + "exact")).isEqualTo("Peace is near,");
        assertThat(one(graph, selectors, OA + "prefix")).isEqualTo(new String(text, start - 32, 32));
        assertThat(one(graph, selectors, OA + "suffix"))
                .isEqualTo(new String(text, end, Math.min(32, text.length - end)));
    }

    @Test
    void whatWasDeniedIsNobodysClaim() throws Exception {
        RdfDataset graph = rdf(export("kind", "indirect"));
        assertThat(objects(graph, urn("silent"), SCHEMA + "author")).containsExactly(urn("Anna Orlova"));
        assertThat(objects(graph, urn("silent"), SCHEMA + "appearance")).containsExactly(urn("undated"));
        assertThat(objects(graph, urn("undated"), SCHEMA + "datePublished")).isEmpty();
        assertThat(objects(graph, urn("undated"), SCHEMA + "publisher")).isEmpty();
        assertThat(objects(graph, urn("denied"), SCHEMA + "author")).isEmpty();
        assertThat(objects(graph, urn("denied"), SCHEMA + "mentions")).containsExactly(urn("Anna Orlova"));
        assertThat(objects(graph, urn("denied"), "urn:onrecord:status")).containsExactly("denied");
        assertThat(objects(graph, urn("denied"), SCHEMA + "about"))
                .containsExactlyInAnyOrder("urn:onrecord:topic:talks", "urn:onrecord:topic:peace");
        assertThat(objects(graph, urn("near"), SCHEMA + "text")).isEmpty();
    }

    @Test
    void aContentOfSeveralSpansHasATargetForEach() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE statement SET content = '{0,5,8,12}' WHERE id = ?", id("near"));
        }
        JsonNode node = node(export("article", id("talks")), "near");
        List<String> exact = node.at("/annotation/target")
                .valueStream()
                .map(target -> target.at("/selector/1/exact").asText())
                .toList();
        int[] text = Sample.TEXT.codePoints().toArray();
        assertThat(exact).containsExactly(new String(text, 0, 5), new String(text, 8, 4));
        assertThat(node.at("/annotation/target/0/selector/1/prefix").asText()).isEmpty();
    }

    @Test
    void everyWordMeansSomethingAndNothingIsAWholeDocumentToo() throws Exception {
        JsonNode document = new ObjectMapper().readTree(export());
        assertThat(document.path("@graph")).hasSize(5);
        Set<String> words = new HashSet<>();
        document.path("@context").fieldNames().forEachRemaining(words::add);
        assertThat(words(document.path("@graph"))).isNotEmpty().isSubsetOf(words);
        assertThat(rdf(export("q", "nowhere")).toList()).isEmpty();
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        node.fieldNames().forEachRemaining(words::add);
        words.removeIf(word -> word.startsWith("@"));
        node.forEach(child -> words.addAll(words(child)));
        return words;
    }

    private static String export(Object... filter) {
        return ok("/statements.jsonld", filter)
                .contentType("application/ld+json")
                .extract()
                .asString();
    }

    private static JsonNode node(String document, String name) throws Exception {
        return StreamSupport.stream(
                        new ObjectMapper().readTree(document).path("@graph").spliterator(), false)
                .filter(node -> node.path("@id").asText().equals(urn(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is fetched: the document explains itself. */
    private static RdfDataset rdf(String document) throws JsonLdError {
        var alone = new JsonLdOptions();
        alone.setDocumentLoader((url, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
        });
        return JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
                .options(alone)
                .get();
    }

    private static List<String> objects(RdfDataset graph, String subject, String predicate) {
        return graph.getDefaultGraph().toList().stream()
                .filter(triple -> triple.getSubject().getValue().equals(subject)
                        && triple.getPredicate().getValue().equals(predicate))
                .map(RdfTriple::getObject)
                .map(RdfValue::getValue)
                .toList();
    }

    private static String subject(RdfDataset graph, String predicate, String object) {
        return graph.getDefaultGraph().toList().stream()
                .filter(triple -> triple.getPredicate().getValue().equals(predicate)
                        && triple.getObject().getValue().equals(object))
                .map(triple -> triple.getSubject().getValue())
                .findFirst()
                .orElseThrow();
    }

    private static String one(RdfDataset graph, List<String> subjects, String predicate) {
        return subjects.stream()
                .flatMap(subject -> objects(graph, subject, predicate).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String urn(String name) {
        return "urn:uuid:" + id(name);
    }
}

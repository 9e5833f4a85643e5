package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.ingest.archive.Packing;
import io.onrecord.ingest.document.Documents;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Documents on their way through an upload, parsed by a real process. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class UploadDocumentsTest {
    private static final String BODY =
            " FROM article JOIN article_version v ON v.article_id = article.id WHERE text LIKE '%";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private final String once = UUID.randomUUID().toString();

    @Test
    void aDocumentIsKeptAsItCameWithItsTextAndWithoutAWayBack() throws SQLException {
        byte[] pdf = Documents.pdf("The talks", List.of(List.of("\"Yes,\" Ada Low said.", once)));
        send("talks.pdf", pdf).then().statusCode(201).body("accepted.filename", equalTo(List.of("talks.pdf")));
        assertThat(value("encode(raw, 'hex')")).isEqualTo(HexFormat.of().formatHex(pdf));
        assertThat(
                        value(
                                "media_type || '|' || cardinality(source_map) || '|' || title || '|' || published_precision || '|' || text"))
                .isEqualTo("application/pdf|0|The talks|UNKNOWN|\"Yes,\" Ada Low said.\n\n" + once);
    }

    @Test
    void whatTheClientSaysGoesBeforeTheDocument() throws SQLException {
        given().multiPart("file", "letter.eml", mail(), "application/octet-stream")
                .multiPart("title", "Given")
                .multiPart("outlet", "Runa Letters")
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        assertThat(value("title || '|' || published_value")).isEqualTo("Given|2020-05-06T08:30:00Z");
    }

    @Test
    void documentsInAnArchiveAreReadAndBadOnesHoldUpNobody() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", Documents.docx("A", "“Yes,” Ada Low said. " + once));
        files.put("locked.pdf", Documents.encryptedPdf("Secret"));
        files.put("scan.pdf", Documents.pdfWithoutText());
        files.put("broken.epub", new byte[] {'P', 'K', 3, 4, 0, 0});
        files.put("empty.pdf", new byte[0]);
        files.put("b.eml", mail());
        given().multiPart("file", "all.zip", Packing.zip(files), "application/zip")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("accepted.filename", equalTo(List.of("all.zip!/a.docx", "all.zip!/b.eml")))
                .body(
                        "refused.problem.code",
                        equalTo(List.of(
                                "document-encrypted", "document-without-text", "document-broken", "article-empty")));
    }

    @Test
    void aDocumentThatIsTooHeavyIsRefusedAndTheServiceGoesOn() {
        // Six million paragraphs: small on its way, and far more than the memory of the process.
        String cells = "<w:p/>".repeat(6_000_000);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Packing.bytes("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        parts.put("_rels/.rels", Packing.bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""));
        parts.put(
                "word/document.xml",
                Packing.bytes(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + cells + "</w:body></w:document>"));
        String code = send("heavy.docx", Packing.zip(parts))
                .then()
                .statusCode(422)
                .extract()
                .path("code");
        assertThat(code).isIn("document-too-heavy", "document-broken");
        given().get("/q/health/ready").then().statusCode(200);
        send("letter.eml", mail()).then().statusCode(201).body("accepted", hasSize(1));
    }

    private byte[] mail() {
        return Documents.mail(
                "A letter", "Wed, 06 May 2020 10:30:00 +0200", "text/plain", "“Yes,” Ada Low said. " + once);
    }

    private static io.restassured.response.Response send(String name, byte[] content) {
        RequestSpecification upload = given().multiPart("file", name, content, "application/octet-stream");
        return upload.post("/api/v1/articles");
    }

    private String value(String columns) throws SQLException {
        return new Owner(ownerUrl).value("SELECT " + columns + BODY + once + "%'");
    }
}

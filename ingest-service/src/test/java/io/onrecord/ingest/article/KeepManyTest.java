package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Many articles at once become what they would one after the other. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class KeepManyTest {
    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void manyNewArticlesAreEachKeptOnce() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            lines.add(line(mark, "/n" + i, "number " + i));
        }
        JsonPath report = send(lines);
        assertThat(report.getList("accepted.created")).hasSize(350).containsOnly(true);
        assertThat(report.getList("accepted.id")).doesNotHaveDuplicates();
        assertThat(count()).isEqualTo(350);
        JsonPath again = send(lines);
        assertThat(again.getList("accepted.created")).hasSize(350).containsOnly(false);
        assertThat(again.getList("accepted.id")).isEqualTo(report.getList("accepted.id"));
    }

    @Test
    void whatIsTheSameOrAChangeOfAnotherInTheListIsSoToo() throws Exception {
        JsonPath together = send(lines(mark));
        List<Object> alone = new ArrayList<>();
        for (String line : lines("alone" + mark)) {
            JsonPath one = send(List.of(line));
            if (one.get("accepted") != null) {
                alone.add(one.get("accepted[0].created") + " " + one.get("accepted[0].version"));
            }
        }
        List<Boolean> created = together.getList("accepted.created");
        List<Integer> versions = together.getList("accepted.version");
        assertThat(IntStream.range(0, created.size()).mapToObj(i -> created.get(i) + " " + versions.get(i)))
                .containsExactlyElementsOf(alone.stream().map(Object::toString).toList())
                .hasSize(9)
                .contains("true 1", "true 2", "false 2");
        assertThat(together.getString("refused[0].filename")).endsWith(":5");
    }

    /** Of one publisher: new ones, changes, changes back, copies under another address and without one, and one without words. */
    private static List<String> lines(String mark) {
        return List.of(
                line(mark, "/a", "first"),
                line(mark, "/a", "second"),
                line(mark, "/a", "first"),
                line(mark, "/b", "first"),
                "{\"text\": \"\"}",
                "{\"text\": \"Somebody said something of " + mark + "\"}",
                "{\"text\": \"Somebody said something of " + mark + "\"}",
                line(mark, "/c", "third"),
                line(mark, "/d", "third"),
                line(mark, "/c?utm_source=x", "third"));
    }

    @Test
    void severalWhoSendTheSameAtOnceKeepItOnce() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(line(mark, "/c" + i, "concurrent " + i));
        }
        List<Callable<JsonPath>> senders = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            List<String> own = new ArrayList<>(lines);
            Collections.rotate(own, 17 * sender);
            senders.add(() -> send(own));
        }
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<JsonPath> report : threads.invokeAll(senders)) {
                List<Boolean> each = report.get().getList("accepted.created");
                assertThat(each).hasSize(120);
                created += Collections.frequency(each, true);
            }
        }
        assertThat(created).isEqualTo(120);
        assertThat(count()).isEqualTo(120);
    }

    private int count() throws Exception {
        return Integer.parseInt(new Owner(ownerUrl)
                .value("SELECT count(*) FROM article WHERE url LIKE 'https://" + mark + ".example/%'"));
    }

    private static String line(String mark, String path, String words) {
        return "{\"url\": \"https://" + mark + ".example" + path + "\", \"outlet\": \"Wire " + mark
                + "\", \"text\": \"“The port will stay open,” Mayor Ana Brook said, " + words + " of " + mark + ".\"}";
    }

    private static JsonPath send(List<String> lines) {
        return given().multiPart(
                        "file",
                        "many.jsonl",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                        "application/x-ndjson")
                .post("/api/v1/articles")
                .then()
                .extract()
                .jsonPath();
    }
}

package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.local.services.Service;
import io.onrecord.local.walk.EveryNumber;
import io.onrecord.local.watch.Asked;
import io.onrecord.local.watch.Exposed;
import io.onrecord.traces.Collector;
import io.onrecord.traces.Collector.Seen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of an article, from a file or a page to the words on the screen. */
class WholeWayIT {
    private static final String SAYING = "The lighthouse of Karvel will be lit again before the first snow";
    private static final String ARTICLE = """
            Lighthouse to be lit again

            KARVEL, March 3, 2025. /Runa/. The old lighthouse is nearly repaired.

            “%s,” harbour master Ottoline Brandvik told reporters.
            """.formatted(SAYING);

    @TempDir
    private static Path data;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Launched up;
    private static Wire wire;
    private static Collector collector;

    @BeforeAll
    static void start() throws Exception {
        wire = Wire.serve();
        collector = Collector.serve();
        up = Launched.up(data, Map.of("ONRECORD_TRACES_TO", collector.address()));
        wire.followedBy(up.address(), up.key());
        up.await(
                "what stands in the feed has been read",
                () -> up.number("SELECT count(*) FROM feed_item WHERE outcome = 'TAKEN'") == 2
                        && up.number("SELECT count(*) FROM article_state WHERE state <> 'EXTRACTED'") == 0);
    }

    @AfterAll
    static void stop() throws Exception {
        up.close();
        wire.close();
        collector.close();
    }

    /** After all the others: what is loaded here is nothing that they know of. */
    @Nested
    class Load extends Loading {
        Load() {
            super(up);
        }
    }

    @Test
    void whatAFeedTellsOfIsInTheRecordWithItsSpeaker() throws Exception {
        assertThat(up.number(
                        "SELECT count(*) FROM statement s JOIN speaker p ON p.id = s.speaker_id WHERE p.name = 'Ilse Varga'"
                                + " AND s.outlet = 'Ostrel Wire' AND s.content_text LIKE '%" + Wire.SAYING + "%'"))
                .isEqualTo(1);
        assertThat(up.number("SELECT count(*) FROM article_version WHERE text LIKE '%" + Wire.SAYING
                        + "%' AND text NOT LIKE '%Home%'"))
                .isEqualTo(1);
    }

    @Test
    void everySampleArticleIsRead() throws Exception {
        long samples;
        try (Stream<Path> files = Files.list(Launched.HOME.resolve("seeds/articles"))) {
            samples = files.filter(file -> !file.toString().endsWith(".md")).count();
        }
        PipelineStatus status = up.api().status();
        assertThat(status.extracted()).isGreaterThanOrEqualTo(samples);
        assertThat(status.failed() + status.deadLetters()).as(status.toString()).isZero();
        assertThat(up.number("SELECT count(*) FROM article_state WHERE state <> 'EXTRACTED'"))
                .isZero();
        Overview overview = up.api().overview();
        assertThat(overview.articles()).isEqualTo(up.number("SELECT count(*) FROM article"));
        assertThat(overview.statements())
                .isEqualTo(up.number("SELECT count(*) FROM statement"))
                .isGreaterThan(500);
        assertThat(overview.topSpeakers()).isNotEmpty();
        assertThat(overview.topTopics()).isNotEmpty();
    }

    @Test
    void anUploadedArticleIsOnTheSpeakersPageAndItsWordsAreOneClickAway() throws Exception {
        try (Browser browser = Browser.open(data.resolve("browser"))) {
            Page page = browser.page();
            page.navigate(up.link());
            page.navigate(up.address() + "/upload");
            page.getByLabel("Text of the article").fill(ARTICLE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the record"))
                    .click();
            up.await(
                    "the statement is in the record",
                    () -> up.number("SELECT count(*) FROM statement WHERE content_text LIKE '%" + SAYING + "%'") == 1);
            page.navigate(up.address() + "/speakers?q=Brandvik");
            page.locator("a[href^='/speakers/']", new Page.LocatorOptions().setHasText("Ottoline Brandvik"))
                    .first()
                    .click();
            Locator said = page.locator("a.place").filter(new Locator.FilterOptions().setHasText(SAYING));
            said.click();
            assertThat(page.url()).contains("/articles/").contains("#s-");
            String anchor = page.url().substring(page.url().indexOf('#'));
            assertThat(page.locator("[id='" + anchor.substring(1) + "']").innerText())
                    .contains(SAYING);
            assertThat(page.locator("[id='" + anchor.substring(1) + "'] mark.content")
                            .first()
                            .isVisible())
                    .isTrue();
            itIsGivenToSomebodyElse(page);
        }
    }

    private static void itIsGivenToSomebodyElse(Page page) throws Exception {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct statement 1"))
                .click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Said by"))
                .fill("Ulrika Fenn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give it to them"))
                .click();
        assertThat(page.innerText("main")).contains("Said by Ulrika Fenn, not by Ottoline Brandvik");
        String said =
                "SELECT count(*) FROM statement s JOIN speaker p ON p.id = s.speaker_id WHERE s.content_text LIKE '%"
                        + SAYING + "%' AND p.name = ";
        up.await("it is hers", () -> up.number(said + "'Ulrika Fenn'") == 1);
        page.reload();
        assertThat(page.innerText("main")).contains("in force");
        page.getByText("Take it back").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it back"))
                .click();
        up.await("it is his again", () -> up.number(said + "'Ottoline Brandvik'") == 1);
    }

    @Test
    void everyNumberOnEveryPageIsTheCountOfTheListItOpens() throws Exception {
        up.await(
                "every statement is in its echo",
                () -> up.number("SELECT count(*) FROM statement WHERE echo_id IS NULL") == 0);
        EveryNumber.Report report = EveryNumber.at(up.address());
        assertThat(report.missing()).as("kinds of pages that were not met").isEmpty();
        assertThat(report.strange()).as("addresses of no known kind").isEmpty();
        assertThat(report.wrong()).as(report.pages()).isEmpty();
        assertThat(report.numbers()).as(report.pages()).isGreaterThan(3_000);
    }

    /** The Kafka client tells of a partition within a minute of having it. */
    @Test
    void everyFigureThatAlertsAndDashboardsAskForIsThere() throws Exception {
        List<Asked> asked = Asked.all();
        assertThat(asked).hasSizeGreaterThan(30);
        get(up.address() + "/status");
        get(up.address() + "/api/v1/articles?limit=1");
        up.await("nothing is missed", () -> {
            List<String> missing = new Exposed(scrapes()).missing(asked);
            if (!missing.isEmpty()) {
                throw new IllegalStateException(missing.toString());
            }
            return true;
        });
        Exposed exposed = new Exposed(scrapes());
        assertThat(exposed.missing(List.of(new Asked("a mutant", "max(onrecord_dead_letter)"))))
                .hasSize(1);
        assertThat(exposed.values("http_server_requests_seconds_count", "uri"))
                .contains("/api/v1/articles", "page")
                .noneMatch(uri -> uri.matches(".*\\d{2}.*"));
    }

    private static String get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> scrapes() throws Exception {
        List<String> scrapes = new ArrayList<>();
        for (Service service : Service.values()) {
            int port = service.port(up.instance().ports());
            scrapes.add(get("http://127.0.0.1:" + port + "/q/metrics"));
        }
        return scrapes;
    }

    @Test
    void anArticleIsOneTraceFromTheDoorToTheLiveStream() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String words = "“The ferry of Karvel will sail on Sundays,” said Odile Marsh. " + UUID.randomUUID();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(up.address() + "/api/v1/articles"))
                        .header("Authorization", "Bearer " + up.key())
                        .header("Content-Type", "application/json")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + words + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Seen heard = collector.await(it -> it.trace().equals(trace)
                && it.service().equals("query-service")
                && it.kind().equals("CONSUMER"));
        List<String> way = new ArrayList<>();
        for (Seen at = heard; ; ) {
            way.addFirst(at.service() + " " + at.kind());
            String before = at.parent();
            if (before.equals("00f067aa0ba902b7")) {
                break;
            }
            at = collector.await(it -> it.id().equals(before));
        }
        assertThat(way)
                .containsExactly(
                        "dashboard SERVER",
                        "dashboard CLIENT",
                        "ingest-service SERVER",
                        "ingest-service PRODUCER",
                        "extract-service CONSUMER",
                        "extract-service INTERNAL",
                        "extract-service PRODUCER",
                        "query-service CONSUMER");
        assertThat(collector.seen())
                .extracting(Seen::words)
                .allSatisfy(it -> assertThat(it).doesNotContain(up.key(), "ferry", "Odile"));
    }

    @Test
    void statusTellsWhatRunsAndWhereNothingDoes() throws Exception {
        Run running = Run.onrecord("status", "--data", data.toString());
        assertThat(running.code()).as(running.said()).isZero();
        assertThat(running.said()).contains("kafka", "postgres", "extract-service", " MB", up.address());
        Run nothing = Run.onrecord("status", "--data", data.resolve("elsewhere").toString());
        assertThat(nothing.code()).isEqualTo(4);
    }

    @Test
    void extractNeedsNoService() throws Exception {
        Path file = Files.writeString(data.resolve("quote.txt"), "“Two boats came,” Mira Holt said on Monday.");
        Run run = Run.onrecord("extract", file.toString());
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("\"id\":\"quote\"").contains("Mira Holt");
    }

    /** One run of the command. */
    private record Run(int code, String said) {
        static Run onrecord(String... arguments) throws IOException, InterruptedException {
            List<String> line = Stream.concat(
                            Stream.of(Launched.HOME.resolve("onrecord").toString()), Stream.of(arguments))
                    .toList();
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().put("ONRECORD_NO_BUILD", "yes");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        }
    }
}

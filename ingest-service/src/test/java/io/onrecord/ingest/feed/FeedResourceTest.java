package io.onrecord.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds of a site that these tests serve themselves. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class FeedResourceTest {
    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private FeedSite site;

    @BeforeEach
    void serve() throws IOException {
        site = new FeedSite();
    }

    @AfterEach
    void stop() throws Exception {
        record().run("DELETE FROM feed");
        site.close();
    }

    @Test
    void aFeedIsFollowedAndItsArticlesAreTakenIn() throws Exception {
        site.page("/news/1", page("Harbour stays open", "one " + mark));
        site.page("/news/2", page("Ice is thin", "two " + mark));
        site.feed(
                "/rss",
                rss(item("/news/1", "g1", "Harbour stays open") + item("/news/2?utm_source=x", "g2", "Ice is thin")));
        String id = add("/rss", "Northern Wire");
        awaitItems(id, "TAKEN", 2);
        assertThat(record().value("SELECT count(*) FROM article WHERE outlet = 'Northern Wire' AND url LIKE '"
                        + site.at("/news/") + "%'"))
                .isEqualTo("2");
        assertThat(record().value(
                                "SELECT title || '|' || format || '|' || failures || '|' || remark FROM feed WHERE id = '"
                                        + id + "'"))
                .isEqualTo("The Wire|RSS|0|2 items, 2 new");
        assertThat(record().value("SELECT why FROM feed WHERE id = '" + id + "'"))
                .isEqualTo("2 of 2 items were new: asked more often");
        assertThat(record().value("SELECT outcome || seen || fresh FROM feed_poll WHERE feed_id = '" + id + "'"))
                .isEqualTo("READ22");
        assertThat(site.asked()).contains("/robots.txt");
    }

    @Test
    void whatHasBeenSeenIsKnownAgainHoweverItChanges() throws Exception {
        site.page("/news/a", page("The harbour stays open", "a " + mark));
        site.feed("/rss", rss(item("/news/a", "g1", "The harbour stays open")));
        String id = add("/rss", null);
        awaitItems(id, "TAKEN", 1);
        site.feed("/rss", rss(item("/news/a/?utm_medium=feed", "g1-changed", "The harbour stays open after all")));
        poll(id, 2);
        site.page("/news/b", page("Other news of today", "b " + mark));
        site.feed(
                "/rss",
                rss(item("/news/a", "g1", "The harbour stays open") + item("/news/b", "g2", "Other news of today")));
        poll(id, 3);
        awaitItems(id, "TAKEN", 2);
        assertThat(record().value("SELECT count(*) FROM feed_item WHERE feed_id = '" + id + "'"))
                .isEqualTo("2");
        assertThat(record().value(
                                "SELECT string_agg(fresh::text, ',' ORDER BY polled_at) FROM feed_poll WHERE feed_id = '"
                                        + id + "'"))
                .isEqualTo("1,0,1");
        assertThat(site.asked().stream().filter(path -> path.startsWith("/news/a")))
                .hasSize(1);
    }

    @Test
    void whatWasTakenDownIsNotFetchedAgainAndNothingOfItIsKept() throws Exception {
        site.page("/news/t", page("The harbour stays open", "t " + mark));
        site.feed("/rss", rss(item("/news/t", "g1", "The harbour stays open")));
        String id = add("/rss", null);
        awaitItems(id, "TAKEN", 1);
        String down = "'" + UUID.randomUUID() + "'";
        String article = record().value("SELECT article_id FROM feed_item WHERE feed_id = '" + id + "'");
        record().run("INSERT INTO takedown (id, kind, reason, made_by, made_at) VALUES (" + down
                + ", 'ARTICLES', 'x', 'x', now())");
        record().run("INSERT INTO takedown_target VALUES ('" + article + "', " + down + ")");
        record().run("SELECT erase_article(" + down + ", '" + article + "')");
        site.page("/news/u", page("Other news of today", "u " + mark));
        site.feed(
                "/rss",
                rss(item("/news/t", "g1", "The harbour stays open") + item("/news/u", "g2", "Other news of today")));
        poll(id, 2);
        awaitItems(id, "TAKEN", 2);
        assertThat(record().value(
                                "SELECT string_agg(concat_ws('|', title, link IS NULL, article_id IS NULL), ',' ORDER BY id)"
                                        + " FROM feed_item WHERE feed_id = '" + id + "'"))
                .isEqualTo("t|t,Other news of today|f|f");
        assertThat(site.asked().stream().filter("/news/t"::equals)).hasSize(1);
        record().run("TRUNCATE takedown, takedown_target, takedown_key, takedown_speaker");
    }

    @Test
    void aServerThatSaysThatNothingHasChangedIsBelievedAndSoAreTheSameBytes() throws Exception {
        site.feed("/rss", rss(""));
        site.etag("\"v1\"");
        String id = add("/rss", null);
        poll(id, 2);
        assertThat(record().value("SELECT string_agg(outcome, ',' ORDER BY polled_at) FROM feed_poll WHERE feed_id = '"
                        + id + "'"))
                .isEqualTo("READ,UNCHANGED");
        assertThat(site.notModified()).isEqualTo(1);
        site.etag(null);
        poll(id, 3);
        assertThat(record().value("SELECT string_agg(outcome, ',' ORDER BY polled_at) FROM feed_poll WHERE feed_id = '"
                        + id + "'"))
                .isEqualTo("READ,UNCHANGED,UNCHANGED");
    }

    @Test
    void wholeTextsAreTakenFromTheFeedAndNoPageIsFetched() throws Exception {
        String text = "<p>“We will stay open,” said Mayor Ana Brook of harbour " + mark + ".</p>"
                + "<p>The ice is thick this year, and the ships wait for the breaker to come by.</p>".repeat(10);
        site.feed(
                "/rss",
                rss(item("/news/w", "g1", "Whole")
                        .replace("</item>", "<content:encoded><![CDATA[" + text + "]]></content:encoded></item>")));
        String id = add("/rss", null);
        awaitItems(id, "TAKEN", 1);
        assertThat(site.asked()).doesNotContain("/news/w");
        assertThat(record().value(
                                "SELECT text FROM article_version v JOIN feed_item i USING (article_id) WHERE i.feed_id = '"
                                        + id + "'"))
                .contains("“We will stay open,”", mark);
        assertThat(record().value("SELECT content IS NULL FROM feed_item WHERE feed_id = '" + id + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatCannotBeHadSaysWhyAndWhatMayComeIsTriedAgain() throws Exception {
        site.robots("User-agent: *\nDisallow: /private/");
        site.busy("/news/later", 2, page("Later on it came", "later " + mark));
        site.feed(
                "/rss",
                rss(item("/private/1", "g1", "One") + item("/gone", "g2", "Two") + item("/news/later", "g3", "Three")
                        + "<item><title>Nothing at all of it</title></item>"));
        String id = add("/rss", null);
        awaitItems(id, "REFUSED", 1);
        awaitItems(id, "FAILED", 1);
        awaitItems(id, "TAKEN", 1);
        awaitItems(id, "PASSED_OVER", 1);
        assertThat(record().value(
                                "SELECT string_agg(reason, '|' ORDER BY id) FROM feed_item WHERE outcome IN ('REFUSED', 'FAILED') AND feed_id = '"
                                        + id + "'"))
                .contains("robots.txt")
                .contains("404");
        assertThat(record().value("SELECT attempts FROM feed_item WHERE outcome = 'TAKEN' AND feed_id = '" + id + "'"))
                .isEqualTo("3");
        assertThat(site.asked()).doesNotContain("/private/1");
    }

    @Test
    void aFailingFeedIsAskedLaterAndLaterAndSaysSoAndAGoneOneNoMore() throws Exception {
        site.feed("/rss", rss(""));
        String id = add("/rss", null);
        awaitPolls(id, 1);
        site.status(503);
        poll(id, 2);
        poll(id, 3);
        assertThat(record().value("SELECT failures || '|' || problem FROM feed WHERE id = '" + id + "'"))
                .startsWith("2|")
                .contains("503");
        assertThat(record().value("SELECT why FROM feed WHERE id = '" + id + "'"))
                .contains("2 times in a row");
        site.status(410);
        poll(id, 4);
        assertThat(record().value("SELECT (next_at IS NULL) || why FROM feed WHERE id = '" + id + "'"))
                .startsWith("true")
                .contains("gone for good");
        site.status(200);
        poll(id, 5);
        assertThat(record().value("SELECT failures || coalesce(problem, '-') FROM feed WHERE id = '" + id + "'"))
                .isEqualTo("0-");
    }

    @Test
    void anArticleThatTheFeedSaysHasChangedIsReadAgain() throws Exception {
        site.page("/news/v", page("Versions are kept", "first " + mark));
        site.feed("/rss", atom("/news/v", "2024-03-15T10:00:00Z"));
        String id = add("/rss", null);
        awaitItems(id, "TAKEN", 1);
        record().run("UPDATE feed_item SET tried_at = tried_at - interval '2 hours'");
        site.page("/news/v", page("Versions are kept", "second " + mark));
        site.feed("/rss", atom("/news/v", "2024-03-15T12:00:00Z"));
        poll(id, 2);
        record().await(
                        "SELECT a.version FROM article a JOIN feed_item i ON i.article_id = a.id WHERE i.feed_id = '"
                                + id + "'",
                        "2"::equals);
    }

    @Test
    void aPageLeadsToItsFeedAndTheSameFeedIsFollowedOnce() {
        site.page(
                "/",
                "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>");
        site.feed("/rss", rss(""));
        String id = send(Map.of("url", site.at("/")))
                .statusCode(201)
                .body("url", equalTo(site.at("/rss")), "title", equalTo("The Wire"))
                .header("Location", containsString("/api/v1/feeds/"))
                .extract()
                .path("id");
        send(Map.of("url", site.at("/rss"))).statusCode(200).body("id", equalTo(id), "created", equalTo(false));
        send(Map.of("url", site.at("/"))).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whatIsNoFeedIsRefusedAndSaysWhatToDo() {
        site.page("/page", "<!doctype html><html><head></head><body>News</body></html>");
        problem(send(Map.of("url", site.at("/page"))), 422, "feed-not-named");
        problem(send(Map.of("url", site.at("/nothing"))), 422, "feed-not-read").body("detail", containsString("404"));
        problem(send(Map.of("url", "ftp://wire.example/rss")), 422, "url-invalid");
        problem(send(Map.of("title", "No address")), 422, "url-invalid");
        problem(send(Map.of("url", "http://169.254.169.254/rss")), 422, "feed-not-read")
                .body("detail", containsString("not on the public internet"));
        problem(send(Map.of("url", site.at("/rss"), "outlet", "x".repeat(201))), 422, "outlet-too-long");
        problem(send(Map.of("url", site.at("/rss"), "text", "ALL")), 400, "json-invalid");
    }

    @Test
    void aFeedIsChangedPausedAskedAndRemoved() throws Exception {
        site.feed("/rss", rss(""));
        String id = add("/rss", null);
        awaitPolls(id, 1);
        given().contentType("application/json")
                .body(Map.of("title", "Mine", "outlet", "Wire", "text", "PAGE", "paused", true))
                .put("/api/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Mine"));
        assertThat(record().value(
                                "SELECT outlet || taken_from || paused || (next_at IS NULL) || why FROM feed WHERE id = '"
                                        + id + "'"))
                .isEqualTo("WirePAGEtruetrueit is paused");
        poll(id, 2);
        assertThat(record().value("SELECT paused FROM feed WHERE id = '" + id + "'"))
                .isEqualTo("f");
        given().delete("/api/v1/feeds/" + id).then().statusCode(204);
        problem(given().delete("/api/v1/feeds/" + id).then(), 404, "feed-unknown");
        problem(given().post("/api/v1/feeds/" + id + "/poll").then(), 404, "feed-unknown");
        given().delete("/api/v1/feeds/nonsense").then().statusCode(404);
    }

    @Test
    void aListOfFeedsIsFollowedWithoutLookingAtEach() throws Exception {
        String list =
                "<opml><body><outline text='Wire' xmlUrl='" + site.at("/one") + "'/><outline text='Again' xmlUrl='"
                        + site.at("/one") + "'/><outline text='Odd' xmlUrl='javascript:1'/></body></opml>";
        given().contentType("text/x-opml")
                .body(list)
                .post("/api/v1/feeds.opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1), "known", equalTo(1), "refused[0].url", equalTo("javascript:1"));
        assertThat(record().value("SELECT title FROM feed")).isEqualTo("Wire");
        String many = IntStream.range(0, 2_500)
                .mapToObj(i -> "<outline text='Many' xmlUrl='http://a.invalid/" + i + "'/>")
                .collect(Collectors.joining(
                        "", "<opml><body>", "<outline xmlUrl='" + site.at("/one") + "'/></body></opml>"));
        given().contentType("text/x-opml")
                .body(many)
                .post("/api/v1/feeds.opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(2_500), "known", equalTo(1), "refused", hasSize(0));
        assertThat(record().value("SELECT count(*) FROM feed WHERE title = 'Many' AND host = 'a.invalid'"))
                .isEqualTo("2500");
        problem(
                given().contentType("text/xml")
                        .body("<html/>")
                        .post("/api/v1/feeds.opml")
                        .then(),
                422,
                "opml-not-read");
        problem(
                given().contentType("text/xml")
                        .body("<opml/>")
                        .post("/api/v1/feeds.opml")
                        .then(),
                422,
                "opml-not-read");
    }

    private String add(String path, String outlet) {
        return send(outlet == null ? Map.of("url", site.at(path)) : Map.of("url", site.at(path), "outlet", outlet))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks for a poll, and waits until there have been as many. */
    private void poll(String id, int polls) throws Exception {
        awaitPolls(id, polls - 1);
        given().post("/api/v1/feeds/" + id + "/poll").then().statusCode(202);
        awaitPolls(id, polls);
    }

    private void awaitPolls(String id, int polls) throws Exception {
        record().await(
                        "SELECT count(*) FROM feed_poll WHERE feed_id = '" + id + "'",
                        count -> Integer.parseInt(count) >= polls);
    }

    private void awaitItems(String id, String outcome, int items) throws Exception {
        record().await(
                        "SELECT count(*) FROM feed_item WHERE outcome = '" + outcome + "' AND feed_id = '" + id + "'",
                        String.valueOf(items)::equals);
    }

    private static String rss(String items) {
        return "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Wire</title>"
                + items + "</channel></rss>";
    }

    private String item(String path, String guid, String title) {
        return "<item><title>" + title + "</title><guid isPermaLink='false'>" + guid + "</guid><link>"
                + site.at(path).replace("&", "&amp;")
                + "</link><pubDate>Fri, 15 Mar 2024 10:00:00 GMT</pubDate></item>";
    }

    private String atom(String path, String updated) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Wire</title><entry><id>1</id><title>Versions are kept</title><link href='"
                + site.at(path) + "'/><updated>" + updated + "</updated></entry></feed>";
    }

    private static String page(String title, String words) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>“The ships will wait as long as it takes,” Mayor Ana Brook said on Friday of " + words
                + ". The council had met in the morning to talk about the winter.</p></article></body></html>";
    }

    private static ValidatableResponse send(Map<String, String> feed) {
        return given().contentType("application/json")
                .body(feed)
                .post("/api/v1/feeds")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private Owner record() {
        return new Owner(ownerUrl);
    }
}

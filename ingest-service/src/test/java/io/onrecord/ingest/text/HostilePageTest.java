package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to hold up who reads them. The limit is far above what they take, and far below what they are after. */
class HostilePageTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String PROSE =
            "The harbour talks went on through the night while delegates of both sides slept in turns on benches in the hall. ";

    /** As much of the text as stands in all elements around it. */
    private static final String TOLD = "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\""
            + PROSE.repeat(5_500) + "\"}</script>";

    static List<String> pages() {
        return List.of(
                "<div class=share>x".repeat(49_000),
                "<div><h2>Related</h2>".repeat(20_000),
                "<div>" + "<h2>Related</h2>".repeat(40_000),
                "<div>" + "May 31, 2024 by a<br>".repeat(45_000),
                "<article><time datetime=2024-01-01>x</time>".repeat(20_000),
                "<a href=x><div>y</div></a>".repeat(16_000),
                ("<ul>".repeat(200) + "<li><a href=x>y</a>").repeat(200),
                "<span class='byline author'>By x".repeat(40_000),
                "<blockquote>x".repeat(49_000),
                "<div class='" + "a-b ".repeat(400_000) + "'>" + PROSE,
                "<title>" + " - ".repeat(60_000) + "</title>" + PROSE,
                "<p>" + "2024-".repeat(300_000) + PROSE,
                "<script type=application/ld+json>" + "[".repeat(900_000) + "</script>" + PROSE,
                "<script type=application/ld+json>" + "{\"@graph\":".repeat(900) + "1" + "}".repeat(900) + "</script>"
                        + PROSE,
                "<script type=application/ld+json>["
                        + "{\"@type\":\"Article\",\"datePublished\":\"2024\"},".repeat(30_000) + "{}]</script>" + PROSE,
                "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"" + PROSE.repeat(8_000)
                        + "\"}</script>" + "<div>".repeat(300) + ("<p>" + PROSE + "</p>").repeat(6_000),
                TOLD + "<div>".repeat(480) + ("<p>" + PROSE + "</p>").repeat(6_000),
                TOLD + "<div>x ".repeat(480) + ("<p>" + PROSE + "</p>").repeat(6_000),
                "<div itemprop=datePublished>".repeat(480) + ("<p>" + PROSE + "</p>").repeat(6_000),
                "<div itemprop=datePublished>x".repeat(20_000),
                "<h1><div><h2><div>".repeat(120) + PROSE.repeat(6_000),
                "<link rel=canonical href=/a><script type=application/ld+json>{\"@type\":\"Article\",\"url\":\"https://news.example"
                        + "/".repeat(500_000) + "a\"}</script>" + PROSE,
                "<script type=application/ld+json>{\"@type\":\"Article\",\"url\":\"https://news.example/"
                        + "?".repeat(500_000) + "\\n\"}</script>" + PROSE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadInTimeAndLeadsBack(String page) {
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            CleanedPage cleaned = CleanPage.clean(page, "https://news.example/a");
            assertThat(cleaned.cleaned().map().triples().length % 3).isZero();
            assertThat(cleaned.facts().published()).hasSizeLessThan(20_000);
        });
    }
}

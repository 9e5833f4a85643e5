package io.onrecord.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.fetch.Outcome;
import io.onrecord.ingest.fetch.Outcome.Body;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final Instant NOW = Instant.parse("2024-03-15T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: * ~ Disallow: / | /a | false",
                "User-agent: * ~ Disallow: / | /robots.txt | true",
                "User-agent: * ~ Disallow: | /a | true",
                "User-agent: * ~ Disallow: /a | /abc | false",
                "User-agent: * ~ Disallow: /a/ | /a | true",
                "User-agent: * ~ Disallow: /A | /a | true",
                "User-agent: Onrecord ~ Disallow: /a | /a | false",
                "USER-AGENT: onRECORD/2.0 ~ DISALLOW: /a | /a | false",
                "User-agent: Onrecorder ~ Disallow: /a | /a | true",
                "User-agent: other ~ Disallow: / | /a | true",
                "User-agent: * ~ Disallow: / ~ User-agent: Onrecord ~ Disallow: /b | /a | true",
                "User-agent: Onrecord ~ Disallow: /b ~ User-agent: * ~ Disallow: / | /b | false",
                "User-agent: other ~ User-agent: Onrecord ~ Disallow: /a | /a | false",
                "User-agent: other ~ Disallow: /x ~ User-agent: Onrecord ~ Allow: /x | /x | true",
                "User-agent: Onrecord ~ Disallow: /a ~ User-agent: x ~ Disallow: / ~ User-agent: Onrecord ~ Disallow: /b | /b | false",
                "User-agent: Onrecord ~ Disallow: /a ~ User-agent: x ~ Disallow: / ~ User-agent: Onrecord ~ Disallow: /b | /c | true",
                "User-agent: * ~~ # a word ~ Disallow: /a # here | /a | false",
                "User-agent: * ~ Sitemap: https://x.example/s.xml ~ Disallow: /a | /a | false",
                "User-agent: * ~ Disallow: /a ~ Allow: /a/b | /a/b/c | true",
                "User-agent: * ~ Allow: /a/b ~ Disallow: /a | /a/c | false",
                "User-agent: * ~ Allow: /page ~ Disallow: /*.htm | /page.htm | false",
                "User-agent: * ~ Allow: /folder ~ Disallow: /folder | /folder/page | true",
                "User-agent: * ~ Disallow: /folder ~ Allow: /folder | /folder/page | true",
                "User-agent: * ~ Allow: /$ ~ Disallow: / | / | true",
                "User-agent: * ~ Allow: /$ ~ Disallow: / | /page.htm | false",
                "User-agent: * ~ Disallow: /*.php$ | /a.php | false",
                "User-agent: * ~ Disallow: /*.php$ | /a.php?b | true",
                "User-agent: * ~ Disallow: /*.php$ | /a.php/b.php | false",
                "User-agent: * ~ Disallow: /*.php | /a.php?b | false",
                "User-agent: * ~ Disallow: *.gif$ | /a/b.gif | false",
                "User-agent: * ~ Disallow: /fish*salmon*end$ | /fish/salmon/the/end | false",
                "User-agent: * ~ Disallow: /fish*salmon*end$ | /fish/the/end | true",
                "User-agent: * ~ Disallow: /a*a$ | /a | true",
                "User-agent: * ~ Disallow: /a** | /abc | false",
                "User-agent: * ~ Disallow: /a?b=* | /a?b=c | false",
                "User-agent: * ~ Disallow: /a%3cd | /a%3Cd | false",
                "User-agent: * ~ Disallow: /%61bc | /abc | false",
                "User-agent: * ~ Disallow: /a%2Fb | /a/b | true",
                "User-agent: * ~ Disallow: /ツ | /%E3%83%84 | false",
                "Disallow: /a ~ User-agent: * ~ Disallow: /b | /a | true",
                "User-agent: * ~ Disallow /a | /a | true",
                "User-agent: * ~ Disallow: a | /a | true",
                "<html><body>not found: here</body></html> | /a | true",
                "'' | /a | true"
            })
    void theLongestRuleOfOurGroupDecides(String lines, String resource, boolean allowed) {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            Robots robots = read(lines.replaceAll(" ?~ ?", end));
            assertThat(robots.whyNot("https://x.example" + resource) == null)
                    .as(lines)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void delayAndSitemapsAreRead() {
        Robots robots = read("""
                \uFEFFUser-agent: *
                Crawl-delay: 2.5
                Disallow: /a
                Sitemap: https://x.example/one.xml
                User-agent: other
                Crawl-delay: 99
                Sitemap: https://x.example/two.xml
                """);
        assertThat(robots.delay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(robots.sitemaps()).containsExactly("https://x.example/one.xml", "https://x.example/two.xml");
        assertThat(read("User-agent: *\nCrawl-delay: soon").delay()).isNull();
    }

    @Test
    void whatIsNotThereForbidsNothingAndWhatCannotBeReadEverything() {
        assertThat(Robots.of(new Failed("404", 404, null)).whyNot("https://x.example/a"))
                .isNull();
        assertThat(Robots.of(new Failed("403", 403, null)).whyNot("https://x.example/a"))
                .isNull();
        assertThat(Robots.of(new Failed("it answered 503", 503, null)).whyNot("https://x.example/a"))
                .contains("it answered 503");
        assertThat(Robots.of(new Failed("it answered 429", 429, null)).whyNot("https://x.example/a"))
                .contains("it answered 429");
        assertThat(Robots.of(new Failed("silent", null, null)).whyNot("https://x.example/a"))
                .contains("silent");
        assertThat(Robots.of(new Outcome.Refused("private")).whyNot("https://x.example/a"))
                .contains("private");
        assertThat(Robots.of(fetched("User-agent: *\nDisallow: /a")).whyNot("https://x.example/a"))
                .isNotNull();
        assertThat(Robots.of(fetched("User-agent: *\nDisallow: /a")).whyNot("https://x.example/b"))
                .isNull();
    }

    @Test
    void oneFileSpeaksForOneSite() {
        assertThat(Robots.addressFor("https://x.example:8443/a/b?c")).isEqualTo("https://x.example:8443/robots.txt");
        assertThat(Robots.addressFor("ftp://x.example/")).isNull();
        assertThat(read("").whyNot("ftp://x.example/")).isNotNull();
    }

    @Test
    void hostileFilesEndSoon() {
        String stars = "/" + "*a".repeat(900) + "b";
        Robots robots = read("User-agent: *\n" + ("Disallow: " + stars + "\n").repeat(250));
        assertThat(robots.whyNot("https://x.example/" + "a".repeat(1900))).isNull();
        assertThat(read("User-agent: *\n" + "Disallow: /x\n".repeat(40_000)).whyNot("https://x.example/x"))
                .isNotNull();
        assertThat(read("\0\1\2" + "a".repeat(400_000)).whyNot("https://x.example/x"))
                .isNull();
        assertThat(read("Sitemap: x\n".repeat(40_000)).sitemaps()).hasSize(100);
    }

    @Test
    void aHostIsAskedNoMoreOftenThanItLikes() {
        Politeness politeness = new Politeness(Duration.ofSeconds(2), Duration.ofSeconds(30));
        assertThat(politeness.nextAllowed(NOW, null, null, null)).isEqualTo(NOW);
        assertThat(politeness.nextAllowed(NOW, NOW, null, null)).isEqualTo(NOW.plusSeconds(2));
        assertThat(politeness.nextAllowed(NOW, NOW.minusSeconds(60), null, null))
                .isEqualTo(NOW);
        assertThat(politeness.nextAllowed(NOW, NOW, Duration.ofSeconds(10), null))
                .isEqualTo(NOW.plusSeconds(10));
        assertThat(politeness.nextAllowed(NOW, NOW, Duration.ofMillis(5), null)).isEqualTo(NOW.plusSeconds(2));
        assertThat(politeness.nextAllowed(NOW, NOW, Duration.ofDays(9), null)).isEqualTo(NOW.plusSeconds(30));
        assertThat(politeness.nextAllowed(NOW, NOW, null, NOW.plusSeconds(600))).isEqualTo(NOW.plusSeconds(600));
        assertThat(politeness.nextAllowed(NOW, null, null, NOW.minusSeconds(9))).isEqualTo(NOW);
    }

    private static Robots read(String text) {
        return Robots.read(text, "Onrecord");
    }

    private static Fetched fetched(String text) {
        Body body = new Body(text.getBytes(StandardCharsets.UTF_8), "text/plain", null, true);
        return new Fetched("https://x.example/robots.txt", null, 200, body, Validators.NONE, null);
    }
}

package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.TextMethod;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPageTest {
    private static final String LONG =
            "The harbour talks went on through the night while delegates of both sides slept in turns on benches in the hall. ";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head>
              <title>Low: we shall sign | Northern Wire</title>
              <meta property="og:title" content="Low: &ldquo;we shall sign&rdquo;">
              <meta property="og:site_name" content="Northern Wire">
              <link rel="canonical" href="/2024/low?utm_source=feed">
              <meta property="article:published_time" content="2024-03-15T10:30:00+03:00">
              <style>p { color: red }</style><script>var quoted = "not said";</script>
            </head><body>
              <header><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></header>
              <nav>Menu</nav>
              <article>
                <header><h1>Low: “we shall sign”</h1></header>
                <p>PORT AVEL &mdash; &ldquo;We shall   sign
                   in <em>April</em>,&rdquo; Foreign Minister
                   Ada L&ouml;w said.</p>
                <p>First line<br>second line<br><br>another paragraph 😀&nbsp;R&amp;D &#x41;&amp;amp;</p>
                <figure><img src="a.png"><figcaption>Ada L&#246;w in Port Avel</figcaption></figure>
                <blockquote>&quot;Nothing is agreed&quot;</blockquote>
                <ul><li>A point with <a href="/x">a link</a></li><li>Another point</li></ul>
                <ul><li><a href="/1">Related one</a></li><li><a href="/2">Related two</a></li></ul>
                <aside>Read also</aside><form><label>Comment</label><textarea></textarea></form>
                <p>The last words.</p>
              </article>
              <footer>All rights reserved</footer>
            </body></html>
            """;

    @Test
    void takesTheArticleInTheOrderOfThePage() {
        assertThat(CleanPage.clean(PAGE, "https://wire.example.org/a/b")
                        .cleaned()
                        .text())
                .isEqualTo("""
                Low: “we shall sign”

                PORT AVEL — “We shall sign in April,” Foreign Minister Ada Löw said.

                First line
                second line

                another paragraph 😀\u00A0R&D A&amp;

                Ada Löw in Port Avel

                "Nothing is agreed"

                A point with a link

                Another point

                The last words.""");
    }

    @Test
    void readsWhatThePageSaysAboutItself() {
        assertThat(CleanPage.clean(PAGE, "https://wire.example.org/a/b").facts())
                .isEqualTo(new PageFacts(
                        "Low: “we shall sign”",
                        "https://wire.example.org/2024/low?utm_source=feed",
                        "Northern Wire",
                        null,
                        List.of(new DateClaim(PublishedMethod.META, "2024-03-15T10:30:00+03:00")),
                        List.of()));
    }

    @Test
    void findsTheDateInOtherPlaces() {
        assertThat(published("<article><time datetime='2024-03-15'>today</time></article>"))
                .containsExactly("2024-03-15");
        assertThat(
                        published(
                                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"datePublished\" : \"2024-03-14\"}]}</script>"))
                .containsExactly("2024-03-14");
        assertThat(published("<p>" + LONG + "</p><footer><time datetime='2001-01-01'>old</time></footer>"))
                .isEmpty();
    }

    @Test
    void everyRunLeadsBackToThePage() {
        CleanedText cleaned = CleanPage.clean(PAGE, null).cleaned();
        RoundTrip.check(PAGE, cleaned);
        assertThat(cleaned.map().triples().length / 3).isGreaterThan(10);
    }

    @Test
    void aQuotationLeadsBackToItsReferences() {
        assertThat(written("“We shall sign in April,”"))
                .startsWith("&ldquo;We shall   sign\n")
                .endsWith("in <em>April</em>,&rdquo;");
        assertThat(written("\"Nothing is agreed\"")).isEqualTo("&quot;Nothing is agreed&quot;");
        assertThat(written("Ada Löw in")).isEqualTo("Ada L&#246;w in");
    }

    @Test
    void withoutAnArticleElementTheDensestBlockIsTaken() {
        String page =
                "<body><div id=menu><p>Home</p><p>World</p></div><div><div class=story><p>" + LONG + "</p><p>" + LONG
                        + "</p></div><div class=side><p>Ten things you did not know about harbours</p></div></div></body>";
        assertThat(CleanPage.clean(page, null).cleaned().text()).isEqualTo(LONG.strip() + "\n\n" + LONG.strip());
    }

    @Test
    void theLongestOfSeveralArticlesIsTaken() {
        String page = "<article><p>A teaser</p></article><article><p>" + LONG + LONG + "</p></article>";
        assertThat(CleanPage.clean(page, null).cleaned().text()).isEqualTo((LONG + LONG).strip());
    }

    @Test
    void aBareFragmentIsAnArticleToo() {
        assertThat(CleanPage.clean("“Yes,” she said.", null).cleaned().text()).isEqualTo("“Yes,” she said.");
        assertThat(CleanPage.clean("<p>“Yes,”<p>she said.", null).cleaned().text())
                .isEqualTo("“Yes,”\n\nshe said.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr>moved <td>cell &amp; cell</td> text</tr></table>",
                "<b><i>mis</b>nested</i> &notanentity; &amp &lt",
                "<p>a\u0000b &#0; &#xD800; &#99999999; </p>",
                "<p>un<closed <a href='x>y",
                "<![CDATA[x]]><p>a&b;c&</p>",
                "<svg><p>foreign</p></svg><math><mi>x</mi></math>out",
                "<select><option>a</select><p>A\r\nB\rC</p>"
            })
    void brokenPagesStillLeadBack(String page) {
        RoundTrip.check(page, CleanPage.clean(page, null).cleaned());
    }

    @Test
    void depthAndSizeAreNoDanger() {
        String deep = "<div>".repeat(45_000) + "<p>" + LONG + "</p>";
        String flat = "<p><a href=x>link</a> " + LONG + "</p>";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(CleanPage.clean(deep, null).cleaned().text()).isEqualTo(LONG.strip());
            assertThat(CleanPage.clean(flat.repeat(8_000), null).cleaned().text())
                    .hasSizeGreaterThan(900_000);
            CleanPage.clean("<ul><li><a href=x>".repeat(16_000), null);
            CleanPage.clean("<article>x".repeat(49_000), null);
            CleanPage.clean("&amp;".repeat(100_000), null);
            CleanPage.clean("<table><tr><td>".repeat(12_000), null);
        });
    }

    /** Each is less than two mebibytes and would take a hundred of memory or more. */
    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<i></i>", "<p>a", "<br>", "a<!>", "<p><b a=1><b a=2><b a=3><b a=4>"})
    void markupWithoutEndIsRefused(String unit) {
        String page = unit.repeat(2 * 1024 * 1024 / unit.length());
        assertThatThrownBy(() -> CleanPage.clean(page, null)).isInstanceOf(TooComplexException.class);
    }

    @Test
    void elementsThatTheParserAddsCountToo() {
        String bold = IntStream.range(0, 100).mapToObj(i -> "<b a=" + i + ">").collect(Collectors.joining());
        assertThatThrownBy(() -> CleanPage.clean("<p>" + bold + "<p>x".repeat(20_000), null))
                .isInstanceOf(TooComplexException.class)
                .hasMessageContaining("50000 elements");
    }

    @Test
    void aTextThatOnlyTheStructuredDataHasLeadsBackToIt() {
        String words = "The keeper closed the gates for the last time. ".repeat(6);
        String page = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + words
                + "\\n\\n\\u201cI fell in \\\"twice\\\" &amp; got out \\ud83d\\ude00,\\u201d she said.\"}</script><div id=root></div>";
        CleanedPage cleaned = CleanPage.clean(page, null);
        assertThat(cleaned.method()).isEqualTo(TextMethod.STRUCTURED_DATA);
        assertThat(cleaned.cleaned().text())
                .isEqualTo(words.strip() + "\n\n“I fell in \"twice\" & got out 😀,” she said.");
        RoundTrip.check(page, cleaned.cleaned());
        String text = cleaned.cleaned().text();
        int start = text.codePointCount(0, text.indexOf("I fell in"));
        Span back = cleaned.cleaned().map().toRaw(new Span(start, start + 17), page);
        assertThat(RoundTrip.slice(page, back.start(), back.end())).isEqualTo("I fell in \\\"twice\\\"");
    }

    @Test
    void markupThatStructuredDataEscapesIsNoText() {
        String words = "The ferryman of Ostrel counted the lamps on the pier. ".repeat(6);
        String page =
                "<script type='application/ld+json'>{'@type': 'NewsArticle', 'articleBody': '\\u003cp\\u003e" + words
                        + "\\u003c\\/p\\u003e\\u003cp class=\\u0022x\\u0022\\u003e\\u0026quot;Nine,\\u0026quot; he said &quot;or ten&quot;."
                        + " \\u0022Or none.\\u0022<\\/p>\nA line of its own',}</script><div id=root></div>";
        CleanedText cleaned = CleanPage.clean(page, null).cleaned();
        assertThat(cleaned.text())
                .isEqualTo(words.strip() + "\n\n\"Nine,\" he said \"or ten\". \"Or none.\"\n\nA line of its own");
        RoundTrip.check(page, cleaned);
        int start = cleaned.text().indexOf("he said");
        Span back = cleaned.map().toRaw(new Span(start, start + 16), page);
        assertThat(RoundTrip.slice(page, back.start(), back.end())).isEqualTo("he said &quot;or ten&quot;");
    }

    @Test
    void theStructuredDataSaysWhichPartOfThePageIsTheArticle() {
        String side = "<div class=x1><p>" + LONG.repeat(9) + "</p></div>";
        String words = "A quiet day, the keeper wrote in the book, and closed it. ".repeat(6);
        String page = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + words
                + "\"}</script>" + side + "<div class=x2><p>" + words
                + "</p><blockquote>“Not quite.”</blockquote></div>";
        CleanedPage cleaned = CleanPage.clean(page, null);
        assertThat(cleaned.method()).isEqualTo(TextMethod.STRUCTURED_DATA);
        assertThat(cleaned.cleaned().text())
                .startsWith("A quiet day")
                .endsWith("“Not quite.”")
                .doesNotContain("delegates");
    }

    private static List<String> published(String html) {
        return CleanPage.clean(html, null).facts().published().stream()
                .map(DateClaim::written)
                .toList();
    }

    @Test
    void ofAFragmentAllIsTheArticleHoweverLongItsParagraphsAre() {
        String line = "The council of the harbour town met on Friday to talk about the winter and the ice in the bay. ";
        String quoted = "“We shall sign as soon as the others do,” Foreign Minister Ada Low told reporters.";
        assertThat(textOf("<p>" + line.repeat(6) + "</p><p>" + quoted + "</p>")).contains(quoted);
        assertThat(textOf("<p>Ada Low said on Friday:</p><blockquote>" + line.repeat(6)
                        + "</blockquote><p>She did not say more.</p>"))
                .contains("Ada Low said on Friday:", "She did not say more.");
        assertThat(textOf("<div><p>" + line.repeat(6) + "</p></div><p>" + quoted + "</p>"))
                .contains(quoted);
    }

    @Test
    void whatIsToBePaidForOrUnfoldedIsOfTheArticleWhenItIsThere() {
        String line = "The council of the harbour town met on Friday to talk about the winter and the ice in the bay. ";
        for (String part : new String[] {"class=paywall", "class=read-more-content", "style=display:none"}) {
            assertThat(textOf("<html><head><title>Winter</title></head><body><article><h1>Winter</h1><p>"
                            + line.repeat(7) + "</p><div " + part + "><p>“We will wait,” Ada Low said.</p><p>"
                            + line.repeat(3) + "</p></div></article></body></html>"))
                    .as(part)
                    .contains("“We will wait,”");
        }
    }

    private static String textOf(String raw) {
        return CleanPage.clean(raw, null).cleaned().text();
    }

    private static String written(String words) {
        CleanedText cleaned = CleanPage.clean(PAGE, null).cleaned();
        int start = cleaned.text().codePointCount(0, cleaned.text().indexOf(words));
        Span span = cleaned.map().toRaw(new Span(start, start + words.codePointCount(0, words.length())), PAGE);
        return RoundTrip.slice(PAGE, span.start(), span.end());
    }
}

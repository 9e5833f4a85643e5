package io.onrecord.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.syndication.Reading.Feed;
import io.onrecord.ingest.syndication.Reading.Format;
import io.onrecord.ingest.syndication.Reading.Index;
import io.onrecord.ingest.syndication.Reading.Nothing;
import io.onrecord.ingest.syndication.Reading.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFeedTest {
    private static final String AT = "https://wire.example/feeds/all.xml";

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
                xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Northern Wire</title><link>https://wire.example/</link>
            <atom:link href="https://wire.example/feeds/all.xml" rel="self"/><ttl>45</ttl>
            <image><url>https://wire.example/logo.png</url><title>logo</title><link>https://wire.example/about</link></image>
            <item><media:title>A picture</media:title><title>Harbour &amp;amp; ice: &lt;b&gt;open&lt;/b&gt;</title><link>/news/1?utm_source=rss</link>
            <guid isPermaLink="false">wire-1</guid><pubDate>Fri, 15 Mar 2024 10:30:00 +0300</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>The harbour stays open, she said.</p>]]></content:encoded></item>
            <item><title>Second</title><guid>https://wire.example/news/2</guid><dc:date>2024-03-14</dc:date>
            <description>Only the <i>start</i> of it…</description></item>
            </channel></rss>""";

    @Test
    void rssIsReadWithItsExtensions() {
        Feed feed = feed(RSS);
        assertThat(feed.format()).isEqualTo(Format.RSS);
        assertThat(feed.title()).isEqualTo("Northern Wire");
        assertThat(feed.site()).isEqualTo("https://wire.example/");
        assertThat(feed.asks()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.items())
                .containsExactly(
                        new Item(
                                "wire-1",
                                "https://wire.example/news/1?utm_source=rss",
                                "Harbour & ice: open",
                                "2024-03-15T10:30:00+03:00",
                                null,
                                "<p>The harbour stays open, she said.</p>",
                                false),
                        new Item(
                                "https://wire.example/news/2",
                                "https://wire.example/news/2",
                                "Second",
                                "2024-03-14",
                                null,
                                "Only the <i>start</i> of it…",
                                true));
    }

    @Test
    void atomIsReadWhateverItsPrefixAndKindOfText() {
        Feed feed = feed("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://wire.example/atom/">
                <a:title type="html">Wire &amp;ndash; all</a:title><a:link rel="self" href="all.atom"/><a:link href="/"/>
                <a:entry><a:id>urn:1</a:id><a:title>Less &lt; more</a:title><a:link rel="edit" href="edit/1"/>
                <a:link rel="alternate" type="text/html" href="one.html"/><a:published>2024-03-15T10:30:00Z</a:published>
                <a:updated>2024-03-16T10:30:00Z</a:updated>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>He agreed.</p></div></a:content></a:entry>
                <a:entry><a:id>urn:2</a:id><a:title>Two</a:title><a:link href="two.html"/>
                <a:updated>2024-03-16</a:updated><a:content type="text">1 &lt; 2

                and so on</a:content></a:entry>
                </a:feed>""");
        assertThat(feed.format()).isEqualTo(Format.ATOM);
        assertThat(feed.title()).isEqualTo("Wire – all");
        assertThat(feed.site()).isEqualTo("https://wire.example/");
        Item first = feed.items().getFirst();
        assertThat(first.title()).isEqualTo("Less < more");
        assertThat(first.link()).isEqualTo("https://wire.example/atom/one.html");
        assertThat(first.updated()).isEqualTo("2024-03-16T10:30:00Z");
        assertThat(first.content()).contains("<p>He agreed.</p>");
        Item second = feed.items().getLast();
        assertThat(second.published()).isNull();
        assertThat(second.content()).contains("<p>1 &lt; 2</p>").contains("<p>and so on</p>");
    }

    @Test
    void rdfAndJsonFeedsAreRead() {
        Feed rdf = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Old</title><link>https://wire.example/</link>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                <item rdf:about="https://wire.example/9"><title>Nine</title><link>https://wire.example/9</link></item></rdf:RDF>""");
        assertThat(rdf.asks()).isEqualTo(Duration.ofHours(6));
        assertThat(rdf.items()).singleElement().satisfies(item -> {
            assertThat(item.guid()).isEqualTo("https://wire.example/9");
            assertThat(item.link()).isEqualTo("https://wire.example/9");
        });
        Feed json = feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "home_page_url": "https://wire.example",
                 "items": [{"id": 7, "url": "/seven", "title": "Seven", "date_published": "2024-03-15T10:30:00Z",
                   "content_text": "One & two.\\n\\nThree."}, "nonsense", {"id": "8", "summary": "Eight"}]}""");
        assertThat(json.format()).isEqualTo(Format.JSON_FEED);
        assertThat(json.items())
                .containsExactly(
                        new Item(
                                "7",
                                "https://wire.example/seven",
                                "Seven",
                                "2024-03-15T10:30:00Z",
                                null,
                                "<p>One &amp; two.</p>\n<p>Three.</p>\n",
                                false),
                        new Item("8", null, null, null, null, "<p>Eight</p>\n", true));
    }

    @Test
    void sitemapsAreReadNewestFirstAndListsOfThemToo() {
        Feed news = feed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://wire.example/a</loc><lastmod>2024-03-01</lastmod></url>
                <url><loc>https://wire.example/b</loc><news:news><news:publication><news:name>Wire</news:name></news:publication>
                <news:publication_date>2024-03-15T10:30:00Z</news:publication_date><news:title>B it is</news:title></news:news></url>
                </urlset>""");
        assertThat(news.format()).isEqualTo(Format.SITEMAP);
        assertThat(news.items())
                .extracting(Item::link)
                .containsExactly("https://wire.example/b", "https://wire.example/a");
        assertThat(news.items().getFirst().title()).isEqualTo("B it is");
        Reading index = read("""
                <sitemapindex><sitemap><loc>https://wire.example/s/2023.xml</loc><lastmod>2023-12-31</lastmod></sitemap>
                <sitemap><loc>/s/2024.xml</loc><lastmod>2024-03-15</lastmod></sitemap></sitemapindex>""");
        assertThat(index)
                .isEqualTo(new Index(List.of("https://wire.example/s/2024.xml", "https://wire.example/s/2023.xml")));
    }

    @Test
    void brokenFeedsAreReadAsFarAsTheyGo() {
        Feed cut = feed(RSS.substring(0, RSS.indexOf("<description>Only")) + "<description>Never clo");
        assertThat(cut.items()).hasSize(2);
        Feed unescaped = feed(
                "<rss><channel><title>A & B</title><item><title>Q&A: who <said> it</title><link>https://wire.example/1</link>"
                        + "<description><p>Just <b>there</b></p></description></item></channel></rss>");
        assertThat(unescaped.title()).isEqualTo("A & B");
        assertThat(unescaped.items()).singleElement().satisfies(item -> {
            assertThat(item.content()).contains("Just <b>there</b>");
            assertThat(item.link()).isEqualTo("https://wire.example/1");
        });
    }

    @Test
    void theEncodingIsFoundInTheHeaderTheDeclarationOrTheBytes() {
        String feed = "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Порт</title></channel></rss>";
        byte[] bytes = feed.getBytes(Charset.forName("windows-1251"));
        assertThat(((Feed) ReadFeed.read(bytes, null, AT)).title()).isEqualTo("Порт");
        assertThat(((Feed) ReadFeed.read(bytes, "windows-1251", AT)).title()).isEqualTo("Порт");
        assertThat(((Feed) ReadFeed.read(("\uFEFF" + feed).getBytes(StandardCharsets.UTF_16LE), null, AT)).title())
                .isEqualTo("Порт");
    }

    @Test
    void aPageNamesItsFeeds() {
        Reading page = read(
                "<!doctype html><html><head><link rel='stylesheet' type='text/css' href='a.css'>"
                        + "<link rel='alternate' type='application/rss+xml' href='/rss'><link rel='alternate' hreflang='fr' href='/fr'>"
                        + "<link rel='ALTERNATE' type='application/atom+xml' href='//other.example/atom'></head><body>News</body></html>");
        assertThat(page).isEqualTo(new Page(List.of("https://wire.example/rss", "https://other.example/atom")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "no feed",
                "{\"items\": []}",
                "{\"version",
                "<svg></svg>",
                "<?xml version='1.0'?>",
                "\u0000\u0001"
            })
    void whatIsNoFeedIsSaid(String text) {
        assertThat(read(text)).isInstanceOf(Nothing.class);
        assertThat(((Nothing) read(text)).why()).isNotBlank();
    }

    @Test
    void entitiesAndDoctypesDoNothing() {
        Feed feed = feed("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>&b;&file;</title><item><title>&file;</title><link>https://wire.example/1</link></item></channel></rss>""");
        assertThat(feed.title()).doesNotContain("aaa").doesNotContain("root:");
    }

    private static Feed feed(String text) {
        Reading reading = read(text);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }

    private static Reading read(String text) {
        return ReadFeed.read(text.getBytes(StandardCharsets.UTF_8), null, AT);
    }
}

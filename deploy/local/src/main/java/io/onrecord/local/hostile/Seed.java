package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An honest input that is damaged.
 *
 * @param kind as the table names it
 * @param share how many of a hundred mutations are of it
 * @param filename it is sent under; empty for a feed, which is served
 * @param type its media type
 * @param inner what is damaged before it is packed, when it is packed
 * @param pack makes the input of what was damaged
 */
record Seed(String kind, int share, String filename, String type, Bytes inner, Packing pack) {
    /** Makes the whole of what is in it. */
    interface Packing {
        Bytes pack(Bytes inner);
    }

    static final List<Seed> ALL = List.of(
            file("text", 11, "a.txt", "text/plain", Make.utf8(Make.PROSE + "\n\n" + Make.PROSE)),
            file("page", 22, "a.html", "text/html", Make.utf8(page())),
            file("JSON", 6, "a.json", "application/json", Make.utf8(line("One").strip())),
            file("JSON Lines", 9, "a.jsonl", "application/jsonl", Make.utf8(line("One") + line("Two") + line("Three"))),
            file("table", 9, "a.csv", "text/csv", Make.utf8(table())),
            packed(
                    "ZIP",
                    6,
                    "a.zip",
                    Make.utf8(Make.PAGE),
                    inner -> Make.zip(new Make.Entry("a.html", inner), Make.entry("b.txt", Make.PROSE))),
            packed(
                    "TAR.GZ",
                    6,
                    "a.tar.gz",
                    Make.tar(Make.entry("a.txt", Make.PROSE), Make.entry("b.html", Make.PAGE)),
                    Make::gzip),
            packed("WARC", 6, "a.warc.gz", Make.utf8(Crawls.record(Make.PAGE)), Make::gzip),
            file("PDF", 3, "a.pdf", "application/pdf", Paper.pdf(Make.PROSE)),
            packed(
                    "DOCX",
                    3,
                    "a.docx",
                    Make.utf8(Paper.paragraph(Make.PROSE).repeat(3)),
                    inner -> Paper.docx(text(inner))),
            packed("EPUB", 3, "a.epub", Make.utf8("<p>" + Make.PROSE + "</p>"), inner -> Paper.epub("", text(inner))),
            file(
                    "letter",
                    4,
                    "a.eml",
                    "message/rfc822",
                    Paper.mail("Content-Type: multipart/mixed; boundary=b\r\n", letter())),
            feed(
                    "RSS",
                    "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Wire</title><item><title>Ferries</title><link>http://news.example/a</link>"
                            + "<guid>1</guid><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>"
                            + Make.PROSE + "</p>]]></description></item></channel></rss>"),
            feed(
                    "Atom",
                    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://news.example/'><title>Wire</title><entry><id>tag:a</id><title type='html'>Ferries &amp;amp; boats</title>"
                            + "<updated>2025-03-03T10:00:00Z</updated><link rel='alternate' href='a'/><content type='html'>&lt;p&gt;"
                            + Make.PROSE + "&lt;/p&gt;</content></entry></feed>"),
            feed(
                    "JSON Feed",
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\"1\",\"url\":\"http://news.example/a\",\"content_html\":"
                            + Make.quoted("<p>" + Make.PROSE) + ",\"date_published\":\"2025-03-03T10:00:00Z\"}]}"),
            feed(
                    "sitemap",
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>http://news.example/a</loc><lastmod>2025-03-03"
                            + "</lastmod><n:news><n:publication_date>2025-03-03</n:publication_date><n:title>Ferries</n:title></n:news></url></urlset>"));

    private static final int FEED_SHARE = 3;

    boolean isFeed() {
        return filename.isEmpty();
    }

    private static Seed file(String kind, int share, String filename, String type, Bytes inner) {
        return new Seed(kind, share, filename, type, inner, whole -> whole);
    }

    private static Seed packed(String kind, int share, String filename, Bytes inner, Packing pack) {
        return new Seed(kind, share, filename, "application/octet-stream", inner, pack);
    }

    private static Seed feed(String kind, String text) {
        return new Seed(kind, FEED_SHARE, "", "application/xml", Make.utf8(text), whole -> whole);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.make(), StandardCharsets.UTF_8);
    }

    private static String page() {
        return Make.PAGE.replace(
                "<article>",
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Ferries stay in port\","
                        + "\"datePublished\":\"2025-03-03T10:00:00Z\",\"author\":{\"@type\":\"Person\",\"name\":\"Runa Letters\"},\"url\":\"https://news.example/ferries\"}</script>"
                        + "<meta property='og:title' content='Ferries stay in port'><link rel=canonical href='https://news.example/ferries'><nav><ul><li><a href=/>Home</a></ul></nav><article>");
    }

    private static String line(String number) {
        return "{\"text\":" + Make.quoted(number + ". " + Make.PROSE)
                + ",\"title\":\"Ferries\",\"url\":\"https://news.example/" + number
                + "\",\"outlet\":\"Wire\",\"publishedAt\":\"2025-03-03\"}\n";
    }

    private static String table() {
        return "title,body,url,date\n\"Ferries\",\"" + Make.PROSE
                + "\",https://news.example/t1,2025-03-03\nBoats,\"He said \"\"no\"\" twice, the captain.\",,2025\n";
    }

    private static String letter() {
        return "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nFerries stay in port=2E The captain said =\r\nno boat leaves.\r\n"
                + "--b\r\nContent-Type: text/html\r\n\r\n" + Make.PAGE + "\r\n--b--\r\n";
    }
}

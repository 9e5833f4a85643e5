package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Feeds whose items lead inside, and lists of feeds that do. */
final class Links implements Family {
    private static final Map<String, UnaryOperator<String>> FORMATS = formats();

    private static Map<String, UnaryOperator<String>> formats() {
        Map<String, UnaryOperator<String>> formats = new LinkedHashMap<>();
        formats.put(
                "RSS",
                link -> "<rss version='2.0'><channel><title>Inside</title><item><title>Inside</title><link>"
                        + escaped(link) + "</link></item></channel></rss>");
        formats.put(
                "Atom",
                link ->
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Inside</title><entry><id>a</id><title>Inside</title><link href='"
                                + escaped(link) + "'/></entry></feed>");
        formats.put(
                "Atom with a base",
                link -> "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='" + escaped(link)
                        + "'><title>Inside</title><entry><id>b</id><title>Inside</title><link href='here'/></entry></feed>");
        formats.put(
                "JSON Feed",
                link ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Inside\",\"items\":[{\"id\":\"1\",\"title\":\"Inside\",\"url\":"
                                + Make.quoted(link) + "}]}");
        formats.put(
                "sitemap",
                link -> "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + escaped(link)
                        + "</loc><lastmod>2099-01-01</lastmod></url></urlset>");
        formats.put(
                "list of sitemaps",
                link -> "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + escaped(link) + "</loc></sitemap></sitemapindex>");
        formats.put(
                "page that names its feed",
                link -> "<html><head><link rel=alternate type='application/rss+xml' href='" + escaped(link)
                        + "'></head><body>x</body></html>");
        return formats;
    }

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> served = FORMATS.entrySet().stream()
                .flatMap(format -> inside(places).entrySet().stream()
                        .map(link -> Case.of(
                                "links in feeds",
                                format.getKey() + " " + link.getKey(),
                                new Way.Feed(
                                        Served.of(
                                                "application/octet-stream",
                                                Make.utf8(format.getValue().apply(link.getValue()))),
                                        true))));
        Stream<Case> listed = inside(places).entrySet().stream()
                .map(link -> Case.of(
                        "links in feeds",
                        "OPML " + link.getKey(),
                        new Way.Body(
                                "feeds.opml",
                                "text/x-opml",
                                Make.utf8("<opml version='2.0'><body><outline text='Inside' type='rss' xmlUrl='"
                                        + escaped(link.getValue()) + "'/></body></opml>"))));
        return Stream.concat(served, listed);
    }

    private static Map<String, String> inside(Places places) {
        Map<String, String> links = new LinkedHashMap<>();
        Spelling.of("127.0.0.2").forEach((name, host) -> {
            if (!name.contains("NUL")) {
                links.put(name, "http://" + host + ":" + places.trap() + "/");
            }
        });
        Names.INSIDE.keySet().forEach(name -> links.put(name, "http://" + name + ":" + places.trap() + "/"));
        return links;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\t", "&#9;")
                .replace("\r\n", "&#13;&#10;");
    }
}

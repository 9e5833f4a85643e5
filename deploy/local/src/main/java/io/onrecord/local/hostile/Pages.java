package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pages made to hold up who reads them, sent as files and served as pages. */
final class Pages implements Family {
    /** Left open, again and again, they make a tree deep or a parser look back. */
    private static final List<String> OPEN = List.of(
            "<div>",
            "<p>",
            "<span>",
            "<a href=x>",
            "<b>",
            "<font size=1>",
            "<ul><li>",
            "<dl><dt>",
            "<table><tr><td>",
            "<table>",
            "<select><option>",
            "<svg>",
            "<math>",
            "<svg><foreignObject>",
            "<template>",
            "<form>",
            "<button>",
            "<nobr>",
            "<h1>",
            "<blockquote>",
            "<article>",
            "<section>",
            "<iframe>",
            "<textarea>",
            "<title>",
            "<style>",
            "<script>",
            "<noscript>",
            "<plaintext>",
            "<xmp>",
            "<frameset>",
            "<object>",
            "<ruby><rt>",
            "<details><summary>",
            "<div class=share>",
            "<aside>",
            "<time datetime=2024>",
            "<custom-element>",
            "<main>",
            "<head>",
            "<body>",
            "<html>",
            "<!--",
            "<![CDATA[",
            "<?php ",
            "<!doctype html>",
            "</div>",
            "<br>",
            "&amp",
            "&#x41;",
            "<a b=c ",
            "<>",
            "< ",
            "</");

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> open = OPEN.stream()
                .flatMap(tag -> Stream.of(
                        file("short: " + tag, Make.repeated("<html><p>" + Make.PROSE, tag, 300, Make.PROSE)),
                        file("deep: " + tag, Make.repeated("<html>", tag, 1_900_000 / tag.length() / 2, Make.PROSE)),
                        file("deep with words: " + tag, Make.repeated("<html>", tag + "x ", 40_000, Make.PROSE))));
        Stream<Case> others = others().entrySet().stream()
                .flatMap(each -> Stream.of(
                        file(each.getKey(), each.getValue()),
                        Case.of(
                                "pages",
                                "served: " + each.getKey(),
                                new Way.Page(Served.of("text/html; charset=utf-8", each.getValue())))));
        return Stream.concat(open, others);
    }

    private static Map<String, Bytes> others() {
        Map<String, Bytes> all = new LinkedHashMap<>();
        attributes(all);
        facts(all);
        all.put("nothing", Make.utf8(""));
        all.put("one letter", Make.utf8("<"));
        all.put("NULs between letters", Make.utf8(Make.PAGE.replace("", "\u0000")));
        all.put("only furniture", Make.repeated("<html>", "<nav><a href=x>Home</a></nav>", 30_000, ""));
        all.put("headings and nothing else", Make.repeated("<html>", "<h2>Related</h2>", 100_000, ""));
        all.put("tables in wrong places", Make.repeated("<html><table>", "<td>x<table><tr>y", 30_000, Make.PROSE));
        all.put("formatting that is reopened", Make.repeated("<html>", "<p><b><i><u><s><em>", 20_000, Make.PROSE));
        all.put(
                "references that are none",
                Make.repeated("<html><p>", "&#xFFFFFFFF;&nosuch;&#;&#x;", 60_000, Make.PROSE));
        all.put(
                "dates without end",
                Make.repeated("<html>", "<time>99/99/9999</time> May 31, 2024 by a<br>", 30_000, Make.PROSE));
        all.put("more than is taken", Make.repeated("<html><p>", Make.PROSE, 15_000, ""));
        all.put("one word", Make.repeated("<html><p>", "a", 1_900_000, "</p>"));
        all.put("one line of many words", Make.repeated("<html><p>", "word ", 380_000, "</p>"));
        return all;
    }

    private static void attributes(Map<String, Bytes> all) {
        all.put("a giant attribute", Make.repeated("<html><p class='", "a-b ", 400_000, "'>" + Make.PROSE));
        all.put("an attribute that does not end", Make.repeated("<html><p title=\"", "x ", 800_000, Make.PROSE));
        all.put("a giant name of a tag", Make.repeated("<html><", "a", 1_800_000, ">" + Make.PROSE));
        all.put("a giant name of an attribute", Make.repeated("<html><p ", "a", 1_800_000, ">" + Make.PROSE));
        all.put("one attribute many times", Make.repeated("<html><p ", "a=b ", 400_000, ">" + Make.PROSE));
        all.put(
                "many attributes",
                () -> Make.written(out -> {
                    out.write("<html><p ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    for (int i = 0; i < 100_000; i++) {
                        out.write(("a" + i + "=b ").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                    out.write(('>' + Make.PROSE).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }));
        all.put(
                "a giant address",
                Make.repeated(
                        "<html><link rel=canonical href='http://news.example/", "a/../", 350_000, "'>" + Make.PAGE));
        all.put(
                "a giant base",
                Make.repeated("<html><base href='http://news.example/", "?", 1_500_000, "'>" + Make.PAGE));
        all.put("a giant title", Make.repeated("<html><title>", " - ", 500_000, "</title>" + Make.PROSE));
    }

    private static void facts(Map<String, Bytes> all) {
        String script = "<html><script type=application/ld+json>";
        for (String key : List.of(
                "@type",
                "@graph",
                "@context",
                "headline",
                "author",
                "datePublished",
                "publisher",
                "articleBody",
                "url",
                "mainEntityOfPage")) {
            all.put(
                    "JSON-LD in " + key,
                    Make.repeated(
                            script + "{\"@type\":\"NewsArticle\",\"" + key + "\":",
                            "{\"" + key + "\":",
                            500,
                            "1</script>" + Make.PAGE));
            all.put(
                    "JSON-LD, deep lists in " + key,
                    Make.repeated(
                            script + "{\"@type\":\"NewsArticle\",\"" + key + "\":",
                            "[",
                            800_000,
                            "</script>" + Make.PAGE));
        }
        all.put(
                "JSON-LD of many articles",
                Make.repeated(
                        script + "[",
                        "{\"@type\":\"Article\",\"datePublished\":\"2024\"},",
                        40_000,
                        "{}]</script>" + Make.PAGE));
        all.put(
                "many scripts of JSON-LD",
                Make.repeated(
                        "<html>",
                        "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
                        25_000,
                        Make.PAGE));
        for (String property : List.of(
                "og:title",
                "og:url",
                "og:site_name",
                "article:published_time",
                "author",
                "date",
                "refresh",
                "charset")) {
            all.put(
                    "meta " + property + " without end",
                    Make.repeated(
                            "<html><meta property='" + property + "' http-equiv='" + property + "' content='",
                            "2024-",
                            300_000,
                            "'>" + Make.PAGE));
            all.put(
                    "meta " + property + " many times",
                    Make.repeated(
                            "<html>",
                            "<meta name='" + property + "' property='" + property + "' content='2024-01-01'>",
                            20_000,
                            Make.PAGE));
        }
    }

    private static Case file(String name, Bytes page) {
        return Case.of("pages", name, new Way.File("page.html", "text/html", page, Map.of()));
    }
}

package io.onrecord.ingest.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about itself: the first of several places that has an answer. */
final class ReadFacts {
    private static final List<String> TITLE = List.of("meta[property=og:title]", "h1", "title");
    private static final List<String> URL = List.of("link[rel=canonical]", "meta[property=og:url]");
    private static final List<String> OUTLET = List.of("meta[property=og:site_name]", "meta[name=application-name]");
    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished], time[itemprop=datePublished]",
            "article time[datetime], main time[datetime]",
            "time[datetime][pubdate]");

    /** Enough of JSON-LD for one value: a page may hold several graphs, and many are not quite JSON. */
    private static final Pattern LD_PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"\\\\]{4,40})\"");

    private ReadFacts() {}

    static PageFacts of(Document page) {
        @Nullable String published = first(page, PUBLISHED);
        return new PageFacts(
                first(page, TITLE),
                first(page, URL),
                first(page, OUTLET),
                published == null ? ldPublished(page) : published);
    }

    private static @Nullable String first(Document page, List<String> places) {
        for (String place : places) {
            for (Element element : page.select(place)) {
                String value = valueOf(element).strip();
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }

    private static String valueOf(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content");
            case "link" -> element.absUrl("href");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            default -> element.text();
        };
    }

    private static @Nullable String ldPublished(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher matcher = LD_PUBLISHED.matcher(script.data());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }
}

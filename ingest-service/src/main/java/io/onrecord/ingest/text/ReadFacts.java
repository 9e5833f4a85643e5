package io.onrecord.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about itself: of several places the first that has an answer, and of dates all that have one. */
final class ReadFacts {
    private static final List<String> TITLE = List.of("meta[property=og:title]", "h1", "title");
    private static final List<String> URL = List.of("link[rel=canonical]", "meta[property=og:url]");
    private static final List<String> OUTLET = List.of("meta[property=og:site_name]", "meta[name=application-name]");
    private static final List<String> AUTHOR =
            List.of("[rel=author]", "[itemprop=author] [itemprop=name]", "[itemprop=author]");
    private static final int LONGEST_NAME = 100;

    private static final List<String> AUTHOR_META = PageWords.of("author-meta");

    private final Document page;
    private final List<JsonNode> data;

    private ReadFacts(Document page, List<JsonNode> data) {
        this.page = page;
        this.data = data;
    }

    /**
     * The facts of a page, but for its dates.
     *
     * @param data its nodes of JSON-LD that describe the article
     */
    static PageFacts of(Document page, List<JsonNode> data) {
        ReadFacts read = new ReadFacts(page, data);
        return new PageFacts(read.title(), read.first(URL), read.outlet(), read.author(), List.of(), List.of());
    }

    /** Where a page is: what it wants to be known by, else where it was found. */
    static @Nullable String address(Document page, @Nullable String found) {
        @Nullable String told = new ReadFacts(page, List.of()).first(URL);
        return told == null ? found : told;
    }

    private @Nullable String title() {
        @Nullable String told = first(TITLE);
        return told == null ? fromData("headline") : told;
    }

    private @Nullable String outlet() {
        @Nullable String told = first(OUTLET);
        return told == null ? fromData("publisher") : told;
    }

    private @Nullable String author() {
        List<String> names = new ArrayList<>();
        data.forEach(node -> names.addAll(JsonValues.people(node.path("author"))));
        if (names.isEmpty()) {
            names.addAll(metas(page, AUTHOR_META));
        }
        if (names.isEmpty()) {
            @Nullable String told = first(AUTHOR);
            names.addAll(told == null ? List.of() : List.of(told));
        }
        List<String> real = names.stream().distinct().filter(ReadFacts::isName).toList();
        return real.isEmpty() ? null : String.join(", ", real);
    }

    /** Some pages give the address of a profile instead. */
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && !name.startsWith("http")
                && name.chars().anyMatch(Character::isLetter);
    }

    private @Nullable String fromData(String key) {
        for (JsonNode node : data) {
            @Nullable String text = JsonValues.text(node.path(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String first(List<String> places) {
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
            default -> element.text();
        };
    }

    /** What the meta elements with one of the names say, in the order of the names. */
    static List<String> metas(Document page, List<String> names) {
        List<String> values = new ArrayList<>();
        List<Element> metas = page.select("meta[content]");
        for (String name : names) {
            for (Element meta : metas) {
                String value = meta.attr("content").strip();
                if (!value.isEmpty() && (isNamed(meta, "property", name) || isNamed(meta, "name", name))) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static boolean isNamed(Element meta, String attribute, String name) {
        return meta.attr(attribute).strip().toLowerCase(Locale.ROOT).equals(name);
    }
}

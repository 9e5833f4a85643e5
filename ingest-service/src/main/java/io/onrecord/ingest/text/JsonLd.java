package io.onrecord.ingest.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the JSON-LD of a page: which of its nodes describe the article. What cannot be read is as if it were not there. */
final class JsonLd {
    /** Where nodes lie in each other: a graph in an array, the article as the main entity of its page. */
    private static final int DEEPEST = 5;

    private static final int MOST_SCRIPTS = 30;
    private static final int MOST_NODES = 500;
    private static final int LONGEST_ADDRESS = 2048;
    private static final List<String> INSIDE = List.of("@graph", "mainEntity", "mainEntityOfPage");
    private static final Set<String> ARTICLES = Set.copyOf(PageWords.of("article-types"));
    private static final Pattern WRAPPED =
            Pattern.compile("^\\s*(?://\\s*)?(?:<!\\[CDATA\\[|<!--)|(?://\\s*)?(?:]]>|-->)\\s*$");

    /** Nearly JSON is common: line breaks in strings, a comma too many. */
    static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonMapper MAPPER = new JsonMapper(LENIENT.copy());

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private int seen;

    private JsonLd() {}

    /**
     * The nodes that describe the article: those that stand for this page if the page tells, all otherwise. Without any,
     * what describes the page.
     *
     * @param address of this page; null when not known
     */
    static List<JsonNode> of(Document page, @Nullable String address) {
        JsonLd found = new JsonLd();
        List<Element> scripts = scripts(page);
        for (Element script : scripts.subList(0, Math.min(scripts.size(), MOST_SCRIPTS))) {
            @Nullable JsonNode tree = parse(script.data());
            if (tree != null) {
                found.collect(tree, 0);
            }
        }
        if (found.articles.isEmpty()) {
            return found.pages;
        }
        List<JsonNode> here =
                found.articles.stream().filter(node -> standsFor(node, address)).toList();
        return here.isEmpty() ? found.articles : here;
    }

    static List<Element> scripts(Document page) {
        return page.select("script[type*=ld+json]");
    }

    private static @Nullable JsonNode parse(String data) {
        try {
            return MAPPER.readTree(WRAPPED.matcher(data).replaceAll(""));
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || ++seen > MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, depth + 1));
        } else if (node.isObject()) {
            if (isArticle(node)) {
                articles.add(node);
                return;
            }
            if (isOf(node, "webpage")) {
                pages.add(node);
            }
            for (String inside : INSIDE) {
                if (node.has(inside)) {
                    collect(node.get(inside), depth + 1);
                }
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(type -> type.endsWith("article") || ARTICLES.contains(type));
    }

    private static boolean isOf(JsonNode node, String type) {
        return types(node).contains(type);
    }

    private static List<String> types(JsonNode node) {
        return JsonValues.texts(node.path("@type")).stream()
                .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1)
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean standsFor(JsonNode node, @Nullable String address) {
        if (address == null || address.length() > LONGEST_ADDRESS) {
            return false;
        }
        String here = bare(address);
        List<String> told = new ArrayList<>(JsonValues.texts(node.path("url")));
        told.addAll(JsonValues.texts(node.path("@id")));
        told.addAll(JsonValues.texts(node.path("mainEntityOfPage")));
        told.addAll(JsonValues.texts(node.path("mainEntityOfPage").path("@id")));
        return told.stream()
                .anyMatch(one -> one.length() <= LONGEST_ADDRESS && bare(one).equals(here));
    }

    private static String bare(String address) {
        String named = address.replaceFirst("^https?://(?:www\\.)?", "");
        int end = 0;
        while (end < named.length() && named.charAt(end) != '?' && named.charAt(end) != '#') {
            end++;
        }
        while (end > 0 && named.charAt(end - 1) == '/') {
            end--;
        }
        return named.substring(0, end);
    }
}

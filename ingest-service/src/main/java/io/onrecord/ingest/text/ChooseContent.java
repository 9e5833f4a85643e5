package io.onrecord.ingest.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the element of a page that holds the article: the one that says so, else the one densest in paragraphs. */
final class ChooseContent {
    /** In order of trust. */
    private static final List<String> DECLARED = List.of("[itemprop=articleBody]", "article", "main, [role=main]");

    /** Comments may be declared as articles too, and come after; each is read with all that lies in it. */
    private static final int MOST_DECLARED = 100;

    private static final int ENOUGH_FOR_AN_ARTICLE = 100;
    private static final int ENOUGH_FOR_A_PARAGRAPH = 25;

    private ChooseContent() {}

    static Element in(Document page) {
        for (String declaration : DECLARED) {
            @Nullable Element longest = longest(page.select(declaration));
            if (longest != null && Letters.of(longest).all() >= ENOUGH_FOR_AN_ARTICLE) {
                return longest;
            }
        }
        return densest(page);
    }

    private static @Nullable Element longest(List<Element> elements) {
        @Nullable Element best = null;
        int most = 0;
        for (Element element : elements.subList(0, Math.min(elements.size(), MOST_DECLARED))) {
            int length = Letters.of(element).own();
            if (length > most) {
                best = element;
                most = length;
            }
        }
        return best;
    }

    /** A paragraph speaks for its parent, and half as loudly for the parent's parent. */
    private static Element densest(Document page) {
        Map<Element, Integer> scores = new LinkedHashMap<>();
        for (Element paragraph : page.body().select("p, blockquote, li, pre, div, section, td")) {
            int length = weight(paragraph);
            @Nullable Element parent = isContainer(paragraph) ? paragraph : paragraph.parent();
            if (length >= ENOUGH_FOR_A_PARAGRAPH && parent != null) {
                scores.merge(parent, length * 2, Integer::sum);
                @Nullable Element above = parent.parent();
                if (above != null) {
                    scores.merge(above, length, Integer::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .filter(score -> score.getKey().closest("body") != null)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(page.body());
    }

    private static int weight(Element element) {
        return isContainer(element)
                ? element.ownText().length()
                : Letters.of(element).own();
    }

    /** These can lie in each other hundreds deep, so that only their own words are counted; paragraphs cannot. */
    private static boolean isContainer(Element element) {
        return switch (element.normalName()) {
            case "div", "section", "td", "li", "blockquote" -> true;
            default -> false;
        };
    }
}

package io.onrecord.ingest.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What every page has and no article is made of: scripts, menus, forms, adverts' places, comments, links to other articles.
 * Told by element, role, type and words of class and id, and by how much of it is links; never by whose page it is.
 */
final class Furniture {
    private static final String NEVER_TEXT = String.join(
            ", ",
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map",
            "nav, button, select, option, textarea, input, dialog, menu",
            "[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu]");

    /** Each may also be put around a whole article, by mistake or until a script has run. */
    private static final Evaluator SELDOM_TEXT = QueryParser.parse(String.join(
            ", ",
            "aside, form, footer, [role=complementary]",
            "[hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]"));

    /** What is itself text or all of the page is not told by its name. */
    private static final Set<String> NEVER_BY_NAME = Set.of(
            "html",
            "body",
            "main",
            "article",
            "h1",
            "p",
            "li",
            "td",
            "blockquote",
            "pre",
            "q",
            "em",
            "strong",
            "b",
            "i",
            "a",
            "figure",
            "figcaption");

    private static final Evaluator QUOTING = QueryParser.parse("blockquote, q");
    private static final Evaluator SET_APART = QueryParser.parse("blockquote, figure");

    private static final Hints COMMENTS = Hints.of("comments");
    private static final Hints CLUTTER = Hints.of("clutter");
    private static final Hints DOUBTFUL = Hints.of("doubtful");
    private static final Hints QUOTATION = Hints.of("quotation");
    private static final Hints TYPES = Hints.of("clutter-types");

    private static final int ENOUGH_FOR_AN_ARTICLE = 250;
    private static final int ENOUGH_FOR_A_PART = 200;
    private static final Evaluator DECLARED = QueryParser.parse("article, [itemprop=articleBody]");

    /** More in a part before its heading, and that does not open it. */
    private static final int MOST_BEFORE_A_HEADING = 5;

    private final Prose prose;
    private final int all;

    private Furniture(Element body) {
        this.prose = Prose.of(body);
        this.all = prose.letters(body);
    }

    static void removeFrom(Document page) {
        page.select(NEVER_TEXT).remove();
        unlink(page);
        removePageHeaders(page);
        Furniture furniture = new Furniture(page.body());
        remove(page, element -> furniture.isFurniture(element) || furniture.isHeadedSo(element));
        LinksElsewhere.removeFrom(page);
    }

    /** Removes all that is told, without looking into it. */
    static void remove(Document page, Predicate<Element> told) {
        page.body()
                .filter((node, _) -> node instanceof Element element && !element.nameIs("body") && told.test(element)
                        ? FilterResult.REMOVE
                        : FilterResult.CONTINUE);
    }

    /** A link that was never closed lies around all that follows, and makes none of it lead elsewhere. */
    private static void unlink(Document page) {
        Prose prose = Prose.of(page.body());
        int all = prose.all(page.body());
        Map<String, Integer> linked = new HashMap<>();
        List<Element> links = page.body().select("a[href]");
        links.forEach(link -> linked.merge(link.attr("href"), Letters.of(link).all(), Integer::sum));
        links.stream()
                .filter(link -> 2 * linked.getOrDefault(link.attr("href"), 0) > all)
                .forEach(link -> link.removeAttr("href"));
    }

    /** The header of the page is a menu; the header of an article holds its headline. */
    private static void removePageHeaders(Document page) {
        for (Element header : page.select("header")) {
            if (header.closest("article, main, [role=main]") == null && header.selectFirst("h1") == null) {
                header.remove();
            }
        }
    }

    private boolean isFurniture(Element element) {
        if (isProseOfTheArticle(element)) {
            return false;
        }
        if (SELDOM_TEXT.matches(element, element)) {
            return isSmall(element) && !isSetApart(element) && element.closest(SET_APART) == null;
        }
        if (NEVER_BY_NAME.contains(element.normalName())) {
            return TYPES.typed(element)
                    || (prose.letters(element) == 0 && element.nameIs("p") && CLUTTER.fit(element))
                    || ((element.nameIs("article") || element.nameIs("li"))
                            && COMMENTS.fit(element)
                            && leavesAnArticle(element));
        }
        if (COMMENTS.fit(element) || TYPES.typed(element)) {
            return leavesAnArticle(element);
        }
        if (CLUTTER.fit(element)) {
            return isSmall(element) && !QUOTATION.fit(element);
        }
        return DOUBTFUL.fit(element) && prose.letters(element) == 0 && isSmall(element) && !isSetApart(element);
    }

    /** A part of the page that opens with a heading such as "Related stories". */
    private boolean isHeadedSo(Element element) {
        if (!Block.separates(element)
                || NEVER_BY_NAME.contains(element.normalName())
                || element.nameIs("header")
                || !isSmall(element)) {
            return false;
        }
        @Nullable Element child = element.firstElementChild();
        for (int before = 0; child != null && before < MOST_BEFORE_A_HEADING; before++) {
            if (prose.all(child) > 0) {
                return child.normalName().matches("h[2-6]|legend")
                        && (FurnitureHeading.is(child.text()) || CutShort.asks(child.text()));
            }
            child = child.nextElementSibling();
        }
        return false;
    }

    /** Some lines of prose that lead nowhere are the article's own, whatever they are called: the part below a "read more", or to be paid for. */
    private boolean isProseOfTheArticle(Element element) {
        return prose.letters(element) >= ENOUGH_FOR_A_PART
                && 5 * prose.linked(element) < prose.all(element)
                && !element.is("footer, aside, form, [role=complementary]")
                && !COMMENTS.fit(element)
                && element.closest(DECLARED) != null;
    }

    private boolean isSmall(Element element) {
        return 2 * prose.letters(element) <= all && !prose.hasHeadline(element);
    }

    private boolean leavesAnArticle(Element element) {
        return (all - prose.letters(element) >= ENOUGH_FOR_AN_ARTICLE || isSmall(element))
                && !prose.hasHeadline(element);
    }

    /** A quotation is part of the article wherever it is put, if it is not mostly links. */
    private boolean isSetApart(Element element) {
        return 2 * prose.linked(element) < prose.all(element)
                && (QUOTATION.fit(element) || element.selectFirst(QUOTING) != null);
    }
}

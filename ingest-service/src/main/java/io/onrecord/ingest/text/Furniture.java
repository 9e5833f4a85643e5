package io.onrecord.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    private static final String SELDOM_TEXT = String.join(
            ", ",
            "aside, form, footer, [role=complementary]",
            "[hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]");

    /** What is itself text or all of the page is not told by its name. */
    private static final String NEVER_BY_NAME =
            "html, body, main, article, h1, p, li, td, blockquote, pre, q, em, strong, b, i, a, figure, figcaption";

    private static final Hints COMMENTS = Hints.of("comments");
    private static final Hints CLUTTER = Hints.of("clutter");
    private static final Hints DOUBTFUL = Hints.of("doubtful");
    private static final Hints QUOTATION = Hints.of("quotation");
    private static final Hints TYPES = Hints.of("clutter-types");

    private static final int LINKS_OF_A_MENU = 2;
    private static final int LINKS_OF_A_BOX = 3;
    private static final int LONGEST_CARD = 250;
    private static final int ENOUGH_FOR_AN_ARTICLE = 250;

    private final Prose prose;
    private final int all;

    private Furniture(Element body) {
        this.prose = Prose.of(body, Block.in(body));
        this.all = prose.letters(body);
    }

    static void removeFrom(Document page) {
        page.select(NEVER_TEXT).remove();
        unlink(page);
        removePageHeaders(page);
        Furniture furniture = new Furniture(page.body());
        furniture.removeNamed(page);
        furniture.removeHeaded(page);
        removeLinks(page);
    }

    /** A link that was never closed lies around all that follows, and makes none of it lead elsewhere. */
    private static void unlink(Document page) {
        int all = Letters.of(page.body()).all();
        Map<String, Integer> linked = new HashMap<>();
        List<Element> links = page.body().select("a[href]");
        links.forEach(link -> linked.merge(link.attr("href"), link.text().length(), Integer::sum));
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

    private void removeNamed(Document page) {
        List<Element> removed = new ArrayList<>();
        for (Element element : page.body().select("*")) {
            if (isFurniture(element)) {
                removed.add(element);
            }
        }
        removed.forEach(Element::remove);
    }

    /** A part of the page whose heading says that it leads elsewhere. */
    private void removeHeaded(Document page) {
        for (Element heading : page.body().select("h2, h3, h4, h5, h6, legend")) {
            @Nullable Element part = heading.parent();
            if (part != null
                    && !part.is("body, main, article, header")
                    && (FurnitureHeading.is(heading.text()) || CutShort.asks(heading.text()))
                    && opens(heading, part)
                    && isSmall(part)) {
                part.remove();
            }
        }
    }

    private static boolean opens(Element heading, Element part) {
        return heading.previousElementSiblings().stream().noneMatch(Element::hasText) && part.parent() != null;
    }

    private boolean isFurniture(Element element) {
        if (element.is(SELDOM_TEXT)) {
            return isSmall(element) && !isSetApart(element) && element.closest("blockquote, figure") == null;
        }
        if (element.is(NEVER_BY_NAME)) {
            return TYPES.typed(element)
                    || (prose.letters(element) == 0 && element.nameIs("p") && CLUTTER.fit(element))
                    || (element.is("article, li") && COMMENTS.fit(element) && leavesAnArticle(element));
        }
        if (COMMENTS.fit(element) || TYPES.typed(element)) {
            return leavesAnArticle(element);
        }
        if (CLUTTER.fit(element)) {
            return isSmall(element) && !isQuotation(element);
        }
        return DOUBTFUL.fit(element) && isSmall(element) && !isSetApart(element) && prose.letters(element) == 0;
    }

    private boolean isSmall(Element element) {
        return 2 * prose.letters(element) <= all && element.selectFirst("h1") == null;
    }

    private boolean leavesAnArticle(Element element) {
        return (all - prose.letters(element) >= ENOUGH_FOR_AN_ARTICLE || isSmall(element))
                && element.selectFirst("h1") == null;
    }

    /** A quotation is part of the article wherever it is put, if it is not mostly links. */
    private boolean isSetApart(Element element) {
        return (isQuotation(element) || element.selectFirst("blockquote, q") != null)
                && 2 * Letters.of(element).linked() < Letters.of(element).all();
    }

    private static boolean isQuotation(Element element) {
        return QUOTATION.fit(element);
    }

    private static void removeLinks(Document page) {
        for (Element link : page.body().select("a[href]")) {
            if (isCard(link)) {
                link.remove();
            }
        }
        for (Element list : page.select("ul, ol, dl")) {
            if (isMenu(list)) {
                list.remove();
            }
        }
        Prose rest = Prose.of(page.body(), Block.in(page.body()));
        for (Element box : page.body().select("div, section, aside")) {
            if (rest.letters(box) == 0 && isBoxOfLinks(box)) {
                box.remove();
            }
        }
    }

    /** A link around whole paragraphs is a card that stands for another page. */
    private static boolean isCard(Element link) {
        return link.children().stream().anyMatch(Block::separates)
                && Letters.of(link).all() <= LONGEST_CARD
                && link.selectFirst("h1, blockquote, figure") == null;
    }

    /** A list of nothing but links leads elsewhere; lists of an article have words of their own. */
    private static boolean isMenu(Element list) {
        List<Element> items = list.children();
        Letters letters = Letters.of(list);
        return items.size() >= LINKS_OF_A_MENU
                && 4 * letters.own() <= letters.all()
                && items.stream().allMatch(item -> item.selectFirst("a[href]") != null);
    }

    private static boolean isBoxOfLinks(Element box) {
        @Nullable Element first = box.selectFirst("h1, blockquote, figcaption");
        Letters letters = Letters.of(box);
        return first == null
                && 5 * letters.linked() >= 3 * letters.all()
                && box.select("a[href]").size() >= LINKS_OF_A_BOX;
    }
}

package io.onrecord.ingest.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is hardly more than links: menus, cards, boxes. */
final class LinksElsewhere {
    private static final int LINKS_OF_A_MENU = 2;
    private static final int LINKS_OF_A_BOX = 3;
    private static final int LONGEST_CARD = 250;

    private final Prose prose;

    private LinksElsewhere(Prose prose) {
        this.prose = prose;
    }

    static void removeFrom(Document page) {
        LinksElsewhere links = new LinksElsewhere(Prose.of(page.body()));
        Furniture.remove(page, links::leads);
    }

    private boolean leads(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "dl" -> isMenu(element);
            case "a" -> isCard(element);
            case "div", "section", "aside" -> isBoxOfLinks(element);
            default -> false;
        };
    }

    /** A list of nothing but links leads elsewhere; lists of an article have words of their own. */
    private boolean isMenu(Element list) {
        List<Element> items = list.children();
        return items.size() >= LINKS_OF_A_MENU
                && 4 * prose.linked(list) >= 3 * prose.all(list)
                && items.stream().allMatch(item -> prose.links(item) > 0);
    }

    /** A link around whole paragraphs is a card that stands for another page. */
    private boolean isCard(Element link) {
        return link.hasAttr("href")
                && link.children().stream().anyMatch(Block::separates)
                && prose.all(link) <= LONGEST_CARD
                && link.selectFirst("h1, blockquote, figure") == null;
    }

    private boolean isBoxOfLinks(Element box) {
        return prose.letters(box) == 0
                && prose.links(box) >= LINKS_OF_A_BOX
                && 5 * prose.linked(box) >= 3 * prose.all(box)
                && box.selectFirst("h1, blockquote, figcaption") == null;
    }
}

package io.onrecord.ingest.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page has and no article is made of: scripts, menus, forms, adverts' places. */
final class Furniture {
    private static final String ALWAYS = String.join(
            ", ",
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map",
            "nav, aside, form, button, select, option, textarea, input, dialog, menu, footer",
            "[hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]",
            "[role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]");

    private static final int LINKS_OF_A_MENU = 2;

    private Furniture() {}

    static void removeFrom(Document page) {
        page.select(ALWAYS).remove();
        // The header of the page is a menu; the header of an article holds its headline.
        for (Element header : page.select("header")) {
            if (header.closest("article, main, [role=main]") == null && header.selectFirst("h1") == null) {
                header.remove();
            }
        }
        for (Element list : page.select("ul, ol")) {
            if (isMenu(list)) {
                list.remove();
            }
        }
    }

    /** A list of nothing but links leads elsewhere; lists of an article have words of their own. */
    private static boolean isMenu(Element list) {
        List<Element> items = list.children();
        return items.size() >= LINKS_OF_A_MENU
                && items.stream().allMatch(item -> item.nameIs("li") && item.selectFirst("a[href]") != null)
                && Letters.of(list).own() == 0;
    }
}

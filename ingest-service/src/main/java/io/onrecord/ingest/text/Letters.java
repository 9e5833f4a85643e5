package io.onrecord.ingest.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

/**
 * How much an element says, space aside, counted in one walk: pages come with links nested hundreds deep.
 *
 * @param linked how much of it leads elsewhere
 */
record Letters(int all, int linked) {
    static Letters of(Element element) {
        Count count = new Count();
        element.traverse(count);
        return new Letters(count.all, count.linked);
    }

    /** Whether an element says more than so many letters, space aside; not read further than to know. */
    static boolean exceed(Element element, int most) {
        int[] letters = new int[1];
        element.filter((node, _) -> {
            if (node instanceof TextNode text) {
                letters[0] += (int) text.getWholeText()
                        .chars()
                        .filter(unit -> !Character.isWhitespace(unit))
                        .limit(most + 1L)
                        .count();
            }
            return letters[0] > most ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return letters[0] > most;
    }

    int own() {
        return all - linked;
    }

    private static final class Count implements NodeVisitor {
        private int all;
        private int linked;
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (isLink(node)) {
                links++;
            } else if (node instanceof TextNode text) {
                int letters = (int) text.getWholeText()
                        .chars()
                        .filter(unit -> !Character.isWhitespace(unit))
                        .count();
                all += letters;
                linked += links > 0 ? letters : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isLink(node)) {
                links--;
            }
        }

        private static boolean isLink(Node node) {
            return node.nameIs("a") && node.hasAttr("href");
        }
    }
}

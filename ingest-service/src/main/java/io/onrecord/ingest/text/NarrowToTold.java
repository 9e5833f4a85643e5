package io.onrecord.ingest.text;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the innermost element with all that the structured data tells. Letters are counted once, in one walk; words only
 * where the letters leave it open, and not without end: pages come with hundreds of elements around the same text.
 */
final class NarrowToTold {
    /** In letters that are split into words: some five times the largest page. */
    private static final long MOST_READ = 10_000_000;

    private final IdentityHashMap<Element, Integer> letters = new IdentityHashMap<>();
    private final Told told;
    private long read;

    private NarrowToTold(Told told) {
        this.told = told;
    }

    /**
     * Finds it.
     *
     * @param body in which all of it stands
     */
    static Element in(Element body, Told told) {
        NarrowToTold narrow = new NarrowToTold(told);
        body.traverse(narrow.new Counting());
        Element narrowest = body;
        for (@Nullable Element at = body; at != null; at = narrow.childWithAll(at)) {
            narrowest = at;
        }
        return narrowest;
    }

    private @Nullable Element childWithAll(Element around) {
        for (@Nullable Element child = around.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (lettersIn(child) == lettersIn(around) || isIn(child)) {
                return child;
            }
        }
        return null;
    }

    /** Fewer letters than words cannot hold them. */
    private boolean isIn(Element element) {
        int count = lettersIn(element);
        if (count < told.wordsWanted() || read + count > MOST_READ) {
            return false;
        }
        read += count;
        return told.isIn(element);
    }

    private int lettersIn(Element element) {
        return letters.getOrDefault(element, 0);
    }

    private final class Counting implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            @Nullable Node parent = node.parent();
            if (node instanceof TextNode words && parent instanceof Element holder) {
                letters.merge(
                        holder,
                        (int) words.getWholeText()
                                .chars()
                                .filter(unit -> !Character.isWhitespace(unit))
                                .count(),
                        Integer::sum);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            @Nullable Node parent = node.parent();
            if (depth > 0 && node instanceof Element element && parent instanceof Element holder) {
                letters.merge(holder, lettersIn(element), Integer::sum);
            }
        }
    }
}

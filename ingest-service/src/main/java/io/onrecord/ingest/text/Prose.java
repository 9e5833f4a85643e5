package io.onrecord.ingest.text;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How much of a page, element by element, reads like an article, and how much does not. Counted once, in one walk. */
final class Prose {
    /** A comma is a sign of prose, worth some letters. */
    private static final int OF_A_COMMA = 8;

    private final IdentityHashMap<Element, Sum> sums = new IdentityHashMap<>();
    private final Element root;

    private Prose(Element root) {
        this.root = root;
    }

    static Prose of(Element root, List<Block> blocks) {
        Prose prose = new Prose(root);
        prose.at(root);
        for (Block block : blocks) {
            prose.add(block);
        }
        return prose;
    }

    private void add(Block block) {
        int weight = weight(block);
        int letters = block.isProse() ? block.own() : 0;
        @Nullable Element element = block.owner();
        while (element != null) {
            Sum sum = at(element);
            sum.weight += weight;
            sum.letters += letters;
            sum.all += block.letters();
            element = element.equals(root) ? null : element.parent();
        }
    }

    private Sum at(Element element) {
        return sums.computeIfAbsent(element, _ -> new Sum());
    }

    /** Letters of prose in an element. */
    int letters(Element element) {
        @Nullable Sum sum = sums.get(element);
        return sum == null ? 0 : sum.letters;
    }

    /** Letters of any kind in an element. */
    int all(Element element) {
        @Nullable Sum sum = sums.get(element);
        return sum == null ? 0 : sum.all;
    }

    /** What speaks for an element, less what speaks against it: links and scraps. */
    long weight(Element element) {
        @Nullable Sum sum = sums.get(element);
        return sum == null ? 0 : sum.weight;
    }

    /** Headings, captions and items belong to the prose that they stand in, and prove nothing. */
    private static int weight(Block block) {
        if (2 * block.linked() >= block.letters()) {
            return -block.linked();
        }
        if (block.isProse()) {
            int commas = (int) block.text().chars().filter(unit -> unit == ',').count();
            return block.own() + OF_A_COMMA * commas - block.linked();
        }
        return switch (block.owner().normalName()) {
            case "h1", "h2", "h3", "h4", "figcaption", "li", "blockquote", "cite", "dt", "dd", "q" -> 0;
            default -> -block.letters() / 3;
        };
    }

    private static final class Sum {
        private long weight;
        private int letters;
        private int all;
    }
}

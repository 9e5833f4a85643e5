package io.onrecord.ingest.text;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How much of a page, element by element, reads like an article, and how much does not. Counted once, in one walk. */
final class Prose {
    /** A comma is a sign of prose, worth some letters. */
    private static final int OF_A_COMMA = 8;

    private static final Sum NOTHING = new Sum();

    private final IdentityHashMap<Element, Sum> sums = new IdentityHashMap<>();

    private Prose() {}

    /**
     * Counts.
     *
     * @param blocks all paragraphs under the element
     */
    static Prose of(Element root, List<Block> blocks) {
        Prose prose = new Prose();
        for (Block block : blocks) {
            prose.at(block.owner()).add(block);
        }
        root.traverse(prose.new Adding(root));
        return prose;
    }

    static Prose of(Element root) {
        return of(root, Block.in(root));
    }

    /** Letters of prose in an element. */
    int letters(Element element) {
        return in(element).letters;
    }

    /** Letters of any kind in an element. */
    int all(Element element) {
        return in(element).all;
    }

    /** Letters in an element that lead elsewhere. */
    int linked(Element element) {
        return in(element).linked;
    }

    /** Links in an element, and itself if it is one. */
    int links(Element element) {
        return in(element).links;
    }

    /** Whether an element is or holds a headline of the first order. */
    boolean hasHeadline(Element element) {
        return in(element).headlines > 0;
    }

    /** What speaks for an element, less what speaks against it: links and scraps. */
    long weight(Element element) {
        return in(element).weight;
    }

    private Sum in(Element element) {
        return sums.getOrDefault(element, NOTHING);
    }

    private Sum at(Element element) {
        return sums.computeIfAbsent(element, _ -> new Sum());
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

    /** Hands what an element has on to the one around it, when all in it has been counted. */
    private final class Adding implements NodeVisitor {
        private final Element root;

        Adding(Element root) {
            this.root = root;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                boolean link = element.nameIs("a") && element.hasAttr("href");
                boolean headline = element.nameIs("h1");
                @Nullable Sum own = link || headline ? at(element) : sums.get(element);
                if (own != null) {
                    own.links += link ? 1 : 0;
                    own.headlines += headline ? 1 : 0;
                    @Nullable Element parent = element.parent();
                    if (parent != null && !element.equals(root)) {
                        at(parent).add(own);
                    }
                }
            }
        }

        @Override
        public void head(Node node, int depth) {}
    }

    private static final class Sum {
        private long weight;
        private int letters;
        private int all;
        private int linked;
        private int links;
        private int headlines;

        void add(Block block) {
            weight += Prose.weight(block);
            letters += block.isProse() ? block.own() : 0;
            all += block.letters();
            linked += block.linked();
        }

        void add(Sum inner) {
            weight += inner.weight;
            letters += inner.letters;
            all += inner.all;
            linked += inner.linked;
            links += inner.links;
            headlines += inner.headlines;
        }
    }
}

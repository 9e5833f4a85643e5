package io.onrecord.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a reader sees it: text between two places where a new one begins.
 *
 * @param owner the innermost element that is a block and holds it
 * @param nodes what it is made of
 * @param text its words, space collapsed
 * @param letters how much that is, space aside
 * @param linked how much of it leads elsewhere
 */
record Block(Element owner, List<TextNode> nodes, String text, int letters, int linked) {
    private static final int LONG = 80;
    private static final int A_SENTENCE = 20;

    /** All paragraphs under an element, in the order of the page. */
    static List<Block> in(Element root) {
        Reading reading = new Reading(root);
        root.traverse(reading);
        reading.end();
        return reading.blocks;
    }

    /** Whether an element begins a paragraph and ends one. */
    static boolean separates(Element element) {
        return element.isBlock()
                || element.normalName().equals("td")
                || element.normalName().equals("th");
    }

    int own() {
        return letters - linked;
    }

    /** Whether it reads like a paragraph of an article: long, or a whole sentence, and not mostly links. */
    boolean isProse() {
        return 2 * linked < letters && (own() >= LONG || (own() >= A_SENTENCE && endsSentence()));
    }

    boolean isHeading() {
        return switch (owner.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }

    /** In lower case, with straight quotes, for looking up in lists. */
    String plain() {
        return plain(text);
    }

    static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .toLowerCase(Locale.ROOT);
    }

    void remove() {
        nodes.forEach(Node::remove);
    }

    private boolean endsSentence() {
        int end = text.length();
        while (end > 0 && "\"'”’»“)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:;".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static final class Reading implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final Element root;
        private List<TextNode> nodes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable TextNode first;
        private int letters;
        private int linked;
        private int links;

        Reading(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                if (separates(element) || element.nameIs("br")) {
                    end();
                }
                links += isLink(element) ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (separates(element)) {
                    end();
                }
                links -= isLink(element) ? 1 : 0;
            }
        }

        private void add(TextNode words) {
            String written = words.getWholeText();
            if (letters == 0) {
                first = words;
            } else if (isApart(words) && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            for (int index = 0; index < written.length(); index++) {
                char unit = written.charAt(index);
                if (!Character.isWhitespace(unit) && unit != '\u00a0') {
                    text.append(unit);
                    letters++;
                    linked += links > 0 ? 1 : 0;
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
            nodes.add(words);
        }

        /** A span is often set apart by a style that we do not read. */
        private static boolean isApart(TextNode words) {
            @Nullable Element parent = words.parent();
            return parent != null && (parent.nameIs("span") || parent.nameIs("time"));
        }

        private void end() {
            if (letters > 0 && first != null) {
                blocks.add(new Block(owner(first), nodes, text.toString().strip(), letters, linked));
            }
            nodes = new ArrayList<>();
            text.setLength(0);
            letters = 0;
            linked = 0;
        }

        private Element owner(TextNode first) {
            Node node = first;
            while (node.parent() != null && !node.equals(root)) {
                node = node.parent();
                if (node instanceof Element element && separates(element)) {
                    return element;
                }
            }
            return root;
        }

        private static boolean isLink(Element element) {
            return element.nameIs("a") && element.hasAttr("href");
        }
    }
}

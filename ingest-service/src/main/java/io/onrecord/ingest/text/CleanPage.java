package io.onrecord.ingest.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes the article text out of an HTML page: paragraphs, quotations, lists and captions in the order of the page. */
public final class CleanPage {
    private CleanPage() {}

    /**
     * Cleans a page.
     *
     * @param raw the decoded page
     * @param address where the page was found, which relative links refer to; null when not known
     * @throws TooComplexException when it has more markup than an article can need
     */
    public static CleanedPage clean(String raw, @Nullable String address) {
        Document page = ParsePage.parse(raw, address == null ? "" : address);
        PageFacts facts = ReadFacts.of(page);
        Furniture.removeFrom(page);
        ParagraphWriter writer = new ParagraphWriter(raw);
        ChooseContent.in(page).traverse(new Reading(writer));
        return new CleanedPage(writer.build(), facts);
    }

    /** Walks without recursion, so that nesting has no limit but the parser's. */
    private record Reading(ParagraphWriter writer) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                writer.text(text);
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    writer.line();
                } else if (separates(element)) {
                    writer.paragraph();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && separates(element)) {
                writer.paragraph();
            }
        }

        private static boolean separates(Element element) {
            return element.isBlock()
                    || element.normalName().equals("td")
                    || element.normalName().equals("th");
        }
    }
}

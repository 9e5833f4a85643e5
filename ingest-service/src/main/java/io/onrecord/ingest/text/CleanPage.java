package io.onrecord.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.contracts.TextMethod;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes the article text out of an HTML page: paragraphs, quotations, lists and captions in the order of the page. */
public final class CleanPage {
    private final String raw;
    private final @Nullable String address;
    private final Document page;
    private final List<JsonNode> data;

    private CleanPage(String raw, @Nullable String address) {
        this.raw = raw;
        this.address = address;
        this.page = ParsePage.parse(raw, address == null ? "" : address);
        this.data = JsonLd.of(page, ReadFacts.address(page, address));
    }

    /**
     * Cleans a page.
     *
     * @param raw the decoded page
     * @param address where the page was found, which relative links refer to; null when not known
     * @throws TooComplexException when it has more markup than an article can need
     */
    public static CleanedPage clean(String raw, @Nullable String address) {
        return new CleanPage(raw, address).clean();
    }

    /** What the page says of itself is read first, as some of it stands in what no article is made of. */
    private CleanedPage clean() {
        FindDates dates = FindDates.inCode(page, data);
        @Nullable String where = address == null ? ReadFacts.address(page, null) : address;
        PageFacts facts = ReadFacts.of(page, data);
        NotArticle otherwise = NotArticle.readFrom(raw, page);
        CutShort read = CutShort.readFrom(page, data);
        @Nullable String body = body();
        Told told = Told.of(body);
        @Nullable CleanedText spare = body == null || !told.isEnough() ? null : JsonText.write(raw, page, body);

        Furniture.removeFrom(page);
        ChooseContent.Chosen chosen = ChooseContent.in(page, told, facts.title());
        dates.add(VisibleDates.around(page.body(), chosen.content()), where);
        CutShort cut = read.in(chosen.content());
        Opening.moveInto(chosen.content(), page.body());
        TrimBlocks.in(chosen.content());
        CleanedText found = written(chosen.content());
        boolean lacking = spare != null
                && chosen.method() != TextMethod.STRUCTURED_DATA
                && Told.words(found.text()).size() < told.words();
        CleanedText text = lacking && spare != null ? spare : found;
        return new CleanedPage(
                text,
                facts.dated(dates.published(), dates.modified()),
                lacking ? TextMethod.STRUCTURED_DATA : chosen.method(),
                cut.is(text.text(), told.words()),
                lacking
                        ? null
                        : otherwise.kind(chosen.content(), !dates.published().isEmpty()));
    }

    /** The longest of the texts that the structured data gives. */
    private @Nullable String body() {
        @Nullable String longest = null;
        for (JsonNode node : data) {
            JsonNode body = node.path("articleBody");
            if (body.isTextual() && (longest == null || body.asText().length() > longest.length())) {
                longest = body.asText();
            }
        }
        return longest;
    }

    private CleanedText written(Element content) {
        ParagraphWriter writer = new ParagraphWriter(raw);
        content.traverse(new Reading(writer));
        return writer.build();
    }

    /** Walks without recursion, so that nesting has no limit but the parser's. */
    private record Reading(ParagraphWriter writer) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                writer.text(text);
            } else if (node instanceof Element element) {
                if (element.nameIs("br")) {
                    writer.line();
                } else if (Block.separates(element)) {
                    writer.paragraph();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && Block.separates(element)) {
                writer.paragraph();
            }
        }
    }
}

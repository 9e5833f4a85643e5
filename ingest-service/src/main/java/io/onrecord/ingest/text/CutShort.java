package io.onrecord.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells whether a paywall holds back the rest of an article. That a page belongs to those who pay is no proof: many carry
 * the whole text all the same.
 */
final class CutShort {
    private static final List<String> HELD_BACK = PageWords.kinds().section("held back");

    /** In letters, space aside: some two hundred words. */
    private static final int SHORT = 1000;

    private static final int LONG_BUTTON = 25;

    /** In letters: what asks is short; a sentence of an article may speak of it. */
    private static final int LONGEST_REQUEST = 160;

    /** In paragraphs: buttons to share it, a line on who wrote it. */
    private static final int DIRECTLY_BELOW = 6;

    private static final Evaluator FOOTER =
            QueryParser.parse("footer, [role=contentinfo], [class*=footer], [id*=footer]");
    private static final Evaluator ARTICLE = QueryParser.parse("article");

    private static final int VERY_SHORT = 600;
    private static final int LONG = 4000;
    private static final int PER_CENT_OF_WORDS = 70;

    private final boolean paid;
    private final boolean asks;
    private final int words;
    private final List<Block> blocks;
    private final List<Integer> requests;

    private CutShort(boolean paid, boolean asks, int words, List<Block> blocks, List<Integer> requests) {
        this.paid = paid;
        this.asks = asks;
        this.words = words;
        this.blocks = blocks;
        this.requests = requests;
    }

    /** What a page says, before furniture is taken out of it. Where it asks is looked at when the article is found. */
    static CutShort readFrom(Document page, List<JsonNode> data) {
        boolean paid = data.stream()
                        .flatMap(node -> JsonValues.texts(node.path("isAccessibleForFree")).stream())
                        .anyMatch(CutShort::isNo)
                || page.select("[itemprop=isAccessibleForFree]").stream()
                        .anyMatch(element -> isNo(element.attr("content")))
                || ReadFacts.metas(page, List.of("article:content_tier")).stream()
                        .anyMatch("locked"::equalsIgnoreCase);
        List<Block> blocks = belowHeadline(page);
        List<Integer> requests = IntStream.range(0, blocks.size())
                .filter(index -> mayAsk(blocks.get(index)))
                .boxed()
                .toList();
        int words = data.stream()
                .map(node -> JsonValues.text(node.path("wordCount")))
                .filter(count -> count != null && count.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return new CutShort(paid, false, words, blocks, requests);
    }

    /** Above the headline, in the footer and in mere buttons, every page of such a site asks. */
    private static boolean mayAsk(Block block) {
        return (block.own() > 0 || block.letters() >= LONG_BUTTON)
                && !(block.isProse() && block.letters() > LONGEST_REQUEST)
                && asksPlainly(block.plain())
                && (block.owner().closest(FOOTER) == null || block.owner().closest(ARTICLE) != null);
    }

    private static List<Block> belowHeadline(Document page) {
        List<Block> blocks = Block.in(page.body());
        int first = 0;
        for (int index = 0; index < blocks.size() && first == 0; index++) {
            first = blocks.get(index).owner().nameIs("h1") ? index : 0;
        }
        return blocks.subList(first, blocks.size());
    }

    /**
     * Looks for a request to pay where the rest of the article would be: in it, or directly below it.
     *
     * @param content what was found as the article; other parts of the page may have been removed
     */
    CutShort in(Element content) {
        int last = -1;
        for (int index = 0; index < blocks.size() && !requests.isEmpty(); index++) {
            last = Opening.isIn(blocks.get(index).owner(), content) ? index : last;
        }
        int end = last + DIRECTLY_BELOW;
        return new CutShort(paid, requests.stream().anyMatch(index -> index <= end), words, List.of(), List.of());
    }

    /** Whether words ask to pay for the rest. */
    static boolean asks(String words) {
        return asksPlainly(Block.plain(words));
    }

    private static boolean asksPlainly(String plain) {
        return HELD_BACK.stream().anyMatch(plain::contains);
    }

    /**
     * Decides by the text that was found.
     *
     * @param told how many words the structured data gives as the text; 0 when it gives none
     */
    boolean is(String text, int told) {
        int found = Told.words(text).size();
        int announced = Math.max(words, told);
        if (announced > 0 && (paid || asks)) {
            return 100L * found < (long) PER_CENT_OF_WORDS * announced;
        }
        long letters =
                text.chars().filter(unit -> !Character.isWhitespace(unit)).count();
        boolean stops =
                text.stripTrailing().endsWith("…") || text.stripTrailing().endsWith("...");
        if (paid) {
            return letters < VERY_SHORT || stops || (asks && letters < LONG);
        }
        return asks && (letters < SHORT || (stops && letters < LONG));
    }

    private static boolean isNo(String value) {
        return List.of("false", "no", "0", "http://schema.org/false", "https://schema.org/false")
                .contains(value.strip().toLowerCase(Locale.ROOT));
    }
}

package io.onrecord.ingest.text;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses a page, as long as it has no more markup than a page can need: every element costs some hundred bytes, and two
 * mebibytes have room for seven hundred thousand. How deep elements lie in each other is limited by the parser.
 */
final class ParsePage {
    /** Long live blogs have some twenty thousand. */
    static final int MOST_ELEMENTS = 50_000;

    /** Of elements' starts and ends, comments, and what scripts hold: nothing but markup leaves less room for words. */
    static final int MOST_MARKS = 250_000;

    private ParsePage() {}

    static Document parse(String raw, String address) {
        if (raw.chars().filter(character -> character == '<').count() > MOST_MARKS) {
            throw new TooComplexException("it has more than " + MOST_MARKS + " tags and comments");
        }
        if (TagNames.anyTooLong(raw)) {
            throw new TooComplexException("it has a tag with a name of more than " + TagNames.LONGEST + " letters");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        try (StreamParser page = new StreamParser(parser).parse(raw, address)) {
            // Counted as they are made: a parser that repairs broken nesting makes more than are written.
            Iterator<Element> elements = page.iterator();
            for (int count = 0; elements.hasNext(); count++) {
                elements.next();
                if (count == MOST_ELEMENTS) {
                    throw new TooComplexException("it has more than " + MOST_ELEMENTS + " elements");
                }
            }
            return page.document();
        }
    }
}

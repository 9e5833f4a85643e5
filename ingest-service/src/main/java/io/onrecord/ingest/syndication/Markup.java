package io.onrecord.ingest.syndication;

import io.onrecord.ingest.text.TagNames;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Goes through markup element by element, and lets go of entries that have been taken: memory holds one of them, not fifty thousand. */
final class Markup {
    /** Starts, ends and comments; fifty thousand entries of a sitemap have some six hundred thousand. */
    static final int MOST_MARKS = 1_000_000;

    /** Elements that are held at once. */
    static final int MOST_HELD = 50_000;

    private Markup() {}

    /** What is left when the entries have been taken out. */
    static Element read(String text, String address, Parser parser, Predicate<Element> isEntry, Consumer<Element> take)
            throws TooMuchMarkup {
        if (text.chars().filter(character -> character == '<').count() > MOST_MARKS) {
            throw new TooMuchMarkup("it has more than " + MOST_MARKS + " tags and comments");
        }
        if (TagNames.anyTooLong(text)) {
            throw new TooMuchMarkup("it has a tag with a name of more than " + TagNames.LONGEST + " letters");
        }
        try (StreamParser stream = new StreamParser(parser).parse(text, address)) {
            int held = 0;
            Iterator<Element> elements = stream.iterator();
            while (elements.hasNext()) {
                Element element = elements.next();
                held++;
                if (isEntry.test(element)) {
                    take.accept(element);
                    held -= element.getAllElements().size();
                    element.remove();
                }
                if (held > MOST_HELD) {
                    throw new TooMuchMarkup("it has more than " + MOST_HELD + " elements beside its entries");
                }
            }
            return stream.document();
        }
    }

    /** The name without its prefix: prefixes are the feed's to choose. */
    static String local(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    static boolean is(Element element, String local, String parent) {
        @Nullable Element above = element.parent();
        return local(element).equals(local) && above != null && local(above).equals(parent);
    }
}

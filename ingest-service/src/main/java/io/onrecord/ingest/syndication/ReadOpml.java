package io.onrecord.ingest.syndication;

import io.onrecord.ingest.text.DecodeText;
import io.onrecord.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a list of feeds as other readers export it (OPML 2.0); folders are not kept. */
public final class ReadOpml {
    private ReadOpml() {}

    /**
     * A feed of the list.
     *
     * @param address as written; nothing of it has been checked
     * @param title as the list calls it; null when it does not
     * @param outlet from our own lists; null in others
     */
    public record Listed(
            String address,
            @Nullable String title,
            @Nullable String outlet) {}

    /**
     * The feeds in their order, each once.
     *
     * @throws IllegalArgumentException when it is no such list, with why in words
     */
    public static List<Listed> read(byte[] bytes) {
        String text = DecodeText.decode(bytes, "UTF-8", false).text();
        List<Listed> feeds = new ArrayList<>();
        try {
            Element rest = Markup.read(
                    text,
                    "",
                    Parser.xmlParser(),
                    element -> Markup.local(element).equals("outline"),
                    outline -> {
                        @Nullable Listed feed = feed(outline);
                        if (feed != null) {
                            feeds.add(feed);
                        }
                    });
            if (rest.getAllElements().stream()
                    .noneMatch(element -> Markup.local(element).equals("opml"))) {
                throw new IllegalArgumentException("there is no element opml in it");
            }
            return feeds;
        } catch (TooMuchMarkup hostile) {
            throw new IllegalArgumentException(hostile.why(), hostile);
        }
    }

    private static @Nullable Listed feed(Element outline) {
        @Nullable String address = attribute(outline, "xmlUrl");
        if (address == null) {
            return null;
        }
        @Nullable String title = attribute(outline, "title");
        return new Listed(
                address, title == null ? attribute(outline, "text") : title, attribute(outline, "onrecordOutlet"));
    }

    private static @Nullable String attribute(Element outline, String name) {
        return outline.attributes().hasKeyIgnoreCase(name)
                ? Line.of(outline.attributes().getIgnoreCase(name))
                : null;
    }
}

package io.onrecord.ingest.syndication;

import io.onrecord.ingest.fetch.ResolveLink;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the feeds that a page names in its head (RSS Autodiscovery, and the link relation {@code alternate} of HTML). */
final class FindFeeds {
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");
    private static final int MOST = 20;

    private FindFeeds() {}

    static Reading in(String page, String address) throws TooMuchMarkup {
        Set<String> feeds = new LinkedHashSet<>();
        Markup.read(page, address, Parser.htmlParser(), element -> element.nameIs("link"), link -> {
            if (feeds.size() < MOST && namesFeed(link)) {
                @Nullable String feed = ResolveLink.from(address, link.attr("href"));
                if (feed != null) {
                    feeds.add(feed);
                }
            }
        });
        return new Reading.Page(feeds.stream().toList());
    }

    private static boolean namesFeed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
        String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT).strip() + " ";
        return TYPES.contains(type) && relation.contains(" alternate ");
    }
}

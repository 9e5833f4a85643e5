package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.util.List;
import java.util.stream.Stream;

/** JSON Feeds with values of the wrong kind in each of their fields. */
final class JsonFeeds implements Family {
    private static final List<String> OF_FEED = List.of("version", "title", "home_page_url", "items");
    private static final List<String> OF_ITEM =
            List.of("id", "url", "title", "content_html", "content_text", "date_published", "authors", "external_url");

    @Override
    public Stream<Case> cases(Places places) {
        Stream<Case> feeds = OF_FEED.stream()
                .flatMap(field -> Odd.values().entrySet().stream()
                        .map(odd -> feed(
                                field + " is " + odd.getKey(),
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[],\""
                                        + field + "\":" + odd.getValue() + "}",
                                false)));
        Stream<Case> items = OF_ITEM.stream()
                .flatMap(field -> Odd.values().entrySet().stream()
                        .map(odd -> feed(
                                field + " of an item is " + odd.getKey(),
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\""
                                        + field + odd.getKey()
                                        + "\",\"url\":"
                                        + Make.quoted(places.page(
                                                field + "-" + odd.getKey().replace(' ', '-')))
                                        + ",\"content_text\":" + Make.quoted(Make.PROSE + field + odd.getKey()) + ",\""
                                        + field + "\":" + odd.getValue()
                                        + "}]}",
                                true)));
        return Stream.concat(feeds, items);
    }

    private static Case feed(String name, String json, boolean followed) {
        return Case.of("JSON feeds", name, new Way.Feed(Served.of("application/feed+json", Make.utf8(json)), followed));
    }
}

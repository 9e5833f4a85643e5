package io.onrecord.dashboard.page;

import io.onrecord.dashboard.session.Visitor;
import java.util.List;

/**
 * What every page shows around its own content.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param path where the reader is, with its query, to come back to
 * @param section the first segment of the path, which the navigation marks as current
 * @param version changes when the style sheet or a script does, so that no browser keeps an old one
 * @param visitor who looks at it
 */
public record Shell(String theme, String path, String section, String version, Visitor visitor) {

    /** A link of the main navigation. */
    public record Item(String href, String section, String label) {}

    private static final List<Item> NAVIGATION = List.of(
            new Item("/", "", "Overview"),
            new Item("/statements", "statements", "Statements"),
            new Item("/speakers", "speakers", "Speakers"),
            new Item("/topics", "topics", "Topics"),
            new Item("/trends", "trends", "Trends"),
            new Item("/positions/changes", "positions", "Positions"),
            new Item("/review", "review", "Review"),
            new Item("/articles", "articles", "Articles"),
            new Item("/feeds", "feeds", "Feeds"),
            new Item("/status", "status", "Status"));

    public List<Item> navigation() {
        return NAVIGATION;
    }

    static Shell at(String path, String theme, String version, Visitor visitor) {
        String first = path.substring(1).split("[/?]", 2)[0];
        return new Shell(theme, path, first, version, visitor);
    }
}

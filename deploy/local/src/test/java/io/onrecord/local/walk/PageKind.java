package io.onrecord.local.walk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The kinds of pages that the dashboard has. Every one has to be met; of like ones, which may be thousands, some are enough. */
enum PageKind {
    OVERVIEW("/", 1),
    STATEMENTS("/statements", 24, "li.said"),
    CORRECT("/(statements|speakers)/[^/]+/correct", 4),
    REEXTRACTIONS("/reextractions", 1),
    REVIEW("/review", 6, "ol.statements > li.said"),
    CORRECTIONS("/corrections", 3),
    LIKE("/statements/[^/]+/like", 4),
    ECHO("/echoes/[^/]+", 15),
    ARTICLES("/articles", 6, "ol.articles > li"),
    COPY("/articles/[^/]+/copy", 3),
    ARTICLE("/articles/[^/]+", 12, "ol.cards > li"),
    SPEAKERS("/speakers", 4, "table.list tbody tr"),
    NAMING("/speakers/named", 2),
    NAMED("/speakers/[^/]+/named", 3),
    SPEAKER("/speakers/[^/]+", 10, "#said li.said"),
    TOPICS("/topics", 1),
    TOPIC("/topics/[^/]+", 12, "#said li.said"),
    TRENDS("/trends", 12),
    COURSE("/trends/course", 4),
    COMPARE("/compare", 6),
    POSITION("/positions", 8, "ol.statements > li.said"),
    CHANGES("/positions/changes", 4),
    CHANGE("/positions/changes/[^/]+", 4),
    UPLOAD("/upload", 1),
    PROGRESS("/upload/progress", 1),
    FEEDS("/feeds", 1, "table.list tbody tr"),
    FEED("/feeds/[^/]+", 4, "#items ol.articles > li"),
    STATUS("/status", 1),
    SIGN_IN("/sign-in", 1),
    ABOUT("/about", 1),
    API("/api/docs", 1);

    private final String path;
    private final int most;
    private final String items;

    PageKind(String path, int most) {
        this(path, most, "");
    }

    PageKind(String path, int most, String items) {
        this.path = path;
        this.most = most;
        this.items = items;
    }

    static Optional<PageKind> of(Address address) {
        return Arrays.stream(values())
                .filter(kind -> address.path().matches(kind.path))
                .findFirst();
    }

    /** So many of them are looked at. */
    int most() {
        return most;
    }

    /** Selects the items of the list that it shows, page by page; empty where it shows none. */
    String items() {
        return items;
    }

    /** The list of the API that a page of this kind shows; empty when it is none. */
    Optional<Address> list(Address page) {
        return switch (this) {
            // The order, which only a search for words can choose, changes nothing about what is in the list.
            case STATEMENTS, REVIEW, ARTICLES, SPEAKERS, TOPICS, POSITION, FEEDS ->
                Optional.of(page.without("cursor").without("sort").at("/api/v1" + page.path()));
            case FEED -> Optional.of(page.without("cursor").at("/api/v1" + page.path() + "/items"));
            case ECHO -> Optional.of(statements(page, "echo"));
            case ARTICLE -> Optional.of(statements(page, "article"));
            case SPEAKER -> Optional.of(statements(page, "speaker"));
            case TOPIC -> Optional.of(statements(page, "topic"));
            case OVERVIEW,
                    CORRECT,
                    CORRECTIONS,
                    REEXTRACTIONS,
                    COPY,
                    NAMING,
                    NAMED,
                    LIKE,
                    TRENDS,
                    COURSE,
                    COMPARE,
                    CHANGES,
                    CHANGE,
                    UPLOAD,
                    PROGRESS,
                    STATUS,
                    SIGN_IN,
                    ABOUT,
                    API -> Optional.empty();
        };
    }

    private static Address statements(Address page, String word) {
        return page.without("cursor").with(Map.of(word, page.last())).at("/api/v1/statements");
    }
}

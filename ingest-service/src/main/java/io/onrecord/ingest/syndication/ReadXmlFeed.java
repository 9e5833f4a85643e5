package io.onrecord.ingest.syndication;

import io.onrecord.ingest.fetch.ResolveLink;
import io.onrecord.ingest.syndication.Reading.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, Atom, sitemaps and lists of them. */
final class ReadXmlFeed {
    static final int LONGEST_TITLE = 200;
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final String address;
    private final List<Item> items = new ArrayList<>();
    private final List<Sitemap> sitemaps = new ArrayList<>();
    private int leftOut;

    private record Sitemap(String address, String changed) {}

    private ReadXmlFeed(String address) {
        this.address = address;
    }

    static Reading read(String text, String address) throws TooMuchMarkup {
        ReadXmlFeed read = new ReadXmlFeed(address);
        Element rest = Markup.read(text, address, Parser.xmlParser(), ReadXmlFeed::isEntry, read::take);
        return read.reading(rest);
    }

    private static boolean isEntry(Element element) {
        return switch (Markup.local(element)) {
            case "item" -> true;
            case "entry" -> Markup.is(element, "entry", "feed");
            case "url" -> Markup.is(element, "url", "urlset");
            case "sitemap" -> Markup.is(element, "sitemap", "sitemapindex");
            default -> false;
        };
    }

    private void take(Element element) {
        switch (Markup.local(element)) {
            case "sitemap" -> sitemap(new Entry(element, address));
            case "url" -> add(page(new Entry(element, address)));
            default -> add(item(new Entry(element, address)));
        }
    }

    /** Sitemaps come in any order: all are gathered, and the newest kept. */
    private void add(@Nullable Item item) {
        if (item == null) {
            return;
        }
        if (items.size() < 10 * ReadFeed.MOST_ITEMS) {
            items.add(item);
        } else {
            leftOut++;
        }
    }

    private static Item item(Entry entry) {
        Entry.Text content = entry.content();
        return new Item(
                entry.guid(),
                entry.link(),
                entry.title(),
                FeedDate.of(entry.text("pubdate", "published", "issued", "date", "created")),
                FeedDate.of(entry.text("updated", "modified")),
                content.html(),
                content.summary());
    }

    /** An address of a sitemap; of news when it says so (Google's news sitemaps). */
    private @Nullable Item page(Entry entry) {
        @Nullable String written = entry.text("loc");
        @Nullable String link = written == null ? null : ResolveLink.from(address, written);
        if (link == null) {
            return null;
        }
        @Nullable Element news = entry.child("news");
        @Nullable Entry said = news == null ? null : new Entry(news, address);
        return new Item(
                null,
                link,
                said == null ? null : said.title(),
                said == null ? null : FeedDate.of(said.text("publication_date")),
                FeedDate.of(entry.text("lastmod")),
                null,
                true);
    }

    private void sitemap(Entry entry) {
        @Nullable String written = entry.text("loc");
        @Nullable String link = written == null ? null : ResolveLink.from(address, written);
        if (link != null && sitemaps.size() < ReadFeed.MOST_ITEMS) {
            @Nullable String changed = FeedDate.of(entry.text("lastmod"));
            sitemaps.add(new Sitemap(link, changed == null ? "" : changed));
        }
    }

    private Reading reading(Element document) {
        @Nullable Element root = document.firstElementChild();
        while (root != null && !isRoot(root)) {
            root = root.nextElementSibling();
        }
        if (root == null) {
            return new Reading.Nothing("it is XML, but neither RSS nor Atom nor a sitemap");
        }
        return switch (Markup.local(root)) {
            case "sitemapindex" -> new Reading.Index(newest());
            case "urlset" -> feed(Format.SITEMAP, null, true);
            case "feed" -> feed(Format.ATOM, root, false);
            default -> {
                @Nullable
                Element channel = root.getAllElements().stream()
                        .filter(element -> Markup.local(element).equals("channel"))
                        .findFirst()
                        .orElse(null);
                yield feed(Format.RSS, channel, false);
            }
        };
    }

    private static boolean isRoot(Element element) {
        return switch (Markup.local(element)) {
            case "rss", "rdf", "channel", "feed", "urlset", "sitemapindex" -> true;
            default -> false;
        };
    }

    private List<String> newest() {
        return sitemaps.stream()
                .sorted(Comparator.comparing(Sitemap::changed).reversed())
                .map(Sitemap::address)
                .distinct()
                .toList();
    }

    private Reading.Feed feed(Format format, @Nullable Element about, boolean newestFirst) {
        if (newestFirst) {
            items.sort(Comparator.comparing(ReadXmlFeed::latest).reversed());
        }
        int kept = Math.min(items.size(), ReadFeed.MOST_ITEMS);
        @Nullable Entry channel = about == null ? null : new Entry(about, address);
        return new Reading.Feed(
                format,
                channel == null ? null : Entry.plain(channel.child("title"), LONGEST_TITLE),
                channel == null ? null : channel.link(),
                List.copyOf(items.subList(0, kept)),
                leftOut + items.size() - kept,
                channel == null ? null : asks(channel));
    }

    private static String latest(Item item) {
        String published = item.published() == null ? "" : item.published();
        String updated = item.updated() == null ? "" : item.updated();
        return published.compareTo(updated) > 0 ? published : updated;
    }

    /** RSS 2.0's ttl in minutes, or the syndication module's period over its frequency. */
    private static @Nullable Duration asks(Entry channel) {
        @Nullable String ttl = channel.text("ttl");
        if (ttl != null && ttl.matches("\\d{1,6}")) {
            return Duration.ofMinutes(Long.parseLong(ttl));
        }
        @Nullable String period = channel.text("updateperiod");
        @Nullable Duration every = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
        @Nullable String frequency = channel.text("updatefrequency");
        boolean several = frequency != null && frequency.matches("[1-9]\\d{0,3}");
        return every == null ? null : several && frequency != null ? every.dividedBy(Long.parseLong(frequency)) : every;
    }
}

package io.onrecord.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are meant to break a reader, or are just broken. */
class HostileFeedTest {
    private static final String AT = "https://wire.example/feed";
    private static final int MUTATIONS = 4_000;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</item>",
            "<item>",
            "<![CDATA[",
            "]]>",
            "&#x110000;",
            "&",
            "\u0000",
            "\"",
            "<!--",
            "<?",
            "xml:base='//'",
            "\uD800",
            "<link href='javascript:1'/>",
            "<guid>",
            "{",
            "[",
            "9".repeat(400),
            "<entry>",
            "<channel>",
            "\uFEFF");

    private static final List<String> WHOLE = List.of(
            "<?xml version='1.0'?><rss><channel><title>Wire</title><item><title>One</title><link>https://wire.example/1</link><guid>1</guid>"
                    + "<pubDate>Fri, 15 Mar 2024 10:30:00 GMT</pubDate><description><![CDATA[<p>He said.</p>]]></description></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><entry><id>1</id><link href='/1'/><updated>2024-03-15T10:30:00Z</updated>"
                    + "<content type='xhtml'><div><p>He said.</p></div></content></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/1\",\"content_html\":\"<p>He said.</p>\"}]}",
            "<urlset><url><loc>https://wire.example/1</loc><lastmod>2024-03-15</lastmod></url></urlset>",
            "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>");

    @Test
    void noMutationOfAFeedBreaksTheReader() {
        Random random = new Random(20260315);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            StringBuilder feed = new StringBuilder(WHOLE.get(i % WHOLE.size()));
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                mutate(feed, random);
            }
            Reading reading = ReadFeed.read(feed.toString().getBytes(StandardCharsets.UTF_8), null, AT);
            if (reading instanceof Reading.Feed whole) {
                read++;
                assertThat(whole.items()).allSatisfy(item -> {
                    if (item.link() != null) {
                        assertThat(item.link()).matches("https?://.+");
                    }
                });
            }
        }
        assertThat(read).isGreaterThan(MUTATIONS / 4);
    }

    private static void mutate(StringBuilder feed, Random random) {
        int at = random.nextInt(feed.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> feed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> feed.delete(at, Math.min(feed.length(), at + random.nextInt(1, 12)));
            case 2 -> feed.insert(at, feed.substring(at, Math.min(feed.length(), at + random.nextInt(1, 60))));
            default -> feed.setLength(Math.max(1, at));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<item>",
                "<channel><item>",
                "<rss><channel>",
                "<item><link>",
                "<!--",
                "<![CDATA[",
                "<feed><entry>"
            })
    @Timeout(20)
    void howeverDeepOrWideThereIsAnEnd(String piece) {
        String feed = "<rss><channel>" + piece.repeat(400_000 / piece.length());
        assertThat(read(feed)).isNotNull();
    }

    @Test
    void aFeedWithMoreItemsThanAnyNeedsIsCut() {
        String item = "<item><title>One</title><link>https://wire.example/N</link></item>";
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int i = 0; i < ReadFeed.MOST_ITEMS + 10; i++) {
            feed.append(item.replace("N", String.valueOf(i)));
        }
        Reading.Feed read = (Reading.Feed) read(feed.toString());
        assertThat(read.items()).hasSize(ReadFeed.MOST_ITEMS);
        assertThat(read.leftOut()).isEqualTo(10);
    }

    @Test
    @Timeout(20)
    void aTitleOfNothingButTagsTakesNoTime() {
        for (String piece : List.of("<a", "&amp", "<", "</b")) {
            String title = piece.repeat(300_000);
            Reading.Feed feed =
                    (Reading.Feed) read("<rss><channel><title><![CDATA[" + title + "]]></title><item><title><![CDATA["
                            + title + "]]></title><link>https://wire.example/1</link></item></channel></rss>");
            assertThat(feed.items()).hasSize(1);
        }
    }

    @Test
    void whatIsTooLongForTheRecordOnceItIsEncodedIsNoAddress() {
        Reading.Feed feed = (Reading.Feed) read("<rss><channel><item><title>One</title><link>https://wire.example/"
                + "é".repeat(700) + "</link></item></channel></rss>");
        assertThat(feed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.link()).isNull());
    }

    @Test
    void jsonThatIsDeepOrHugeIsNoFeed() {
        assertThat(read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000)))
                .isInstanceOf(Reading.Nothing.class);
        assertThat(read("{\"a\":\"" + "x".repeat(5_000_000) + "\"}")).isInstanceOf(Reading.Nothing.class);
    }

    private static Reading read(String text) {
        return ReadFeed.read(text.getBytes(StandardCharsets.UTF_8), null, AT);
    }
}

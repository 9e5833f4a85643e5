package io.onrecord.ingest.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.onrecord.ingest.text.DecodeText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed, whatever it is written in and however badly: what its media type says is not looked at, as it is often wrong. XML is read
 * with a forgiving parser that knows no DTD and fetches nothing; a feed broken in its middle is good up to there and often beyond.
 */
public final class ReadFeed {
    /** News sitemaps hold 1,000, other sitemaps 50,000, of which the newest are wanted. */
    static final int MOST_ITEMS = 5_000;

    /** It is held whole; every value costs some sixty bytes. */
    private static final int LONGEST_JSON = 4_000_000;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]{2,40})");

    private ReadFeed() {}

    /**
     * Reads it.
     *
     * @param bytes as they came, unpacked
     * @param charset as the server named it; null when it did not
     * @param address where it stands, which relative links refer to
     */
    public static Reading read(byte[] bytes, @Nullable String charset, String address) {
        @Nullable String named = charset == null ? declared(bytes) : charset;
        String text = DecodeText.decode(bytes, named, false).text();
        String start = text.substring(0, Math.min(text.length(), 2_000)).strip().replaceFirst("^\uFEFF\\s*", "");
        if (start.isEmpty()) {
            return new Reading.Nothing("there is nothing in it");
        }
        try {
            if (start.startsWith("{")) {
                if (text.length() > LONGEST_JSON) {
                    return new Reading.Nothing("it is JSON of more than " + LONGEST_JSON + " characters");
                }
                return ReadJsonFeed.read(text, address);
            }
            return start.startsWith("<") ? readMarkup(text, start, address) : noFeed();
        } catch (JsonProcessingException broken) {
            return new Reading.Nothing("it begins like JSON but is none: " + broken.getOriginalMessage());
        } catch (TooMuchMarkup hostile) {
            return new Reading.Nothing(hostile.why());
        }
    }

    private static Reading readMarkup(String text, String start, String address) throws TooMuchMarkup {
        String head = start.toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<html")) {
            return FindFeeds.in(text, address);
        }
        Reading reading = ReadXmlFeed.read(text, address);
        return reading instanceof Reading.Nothing && head.contains("<head") ? FindFeeds.in(text, address) : reading;
    }

    private static Reading noFeed() {
        return new Reading.Nothing("it is neither XML nor JSON, as feeds are");
    }

    private static @Nullable String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }
}

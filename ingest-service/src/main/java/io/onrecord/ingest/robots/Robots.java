package io.onrecord.ingest.robots;

import io.onrecord.ingest.fetch.Outcome;
import io.onrecord.ingest.fetch.ResolveLink;
import io.onrecord.ingest.fetch.UserAgent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt says to us (RFC 9309). Our own reading of it, as the library there is (crawler-commons 1.6) takes a
 * rule such as {@code *.php$} at its first match and so misses {@code /a.php/b.php}.
 */
public final class Robots {
    /** Bytes of robots.txt that are read, as RFC 9309, 2.5 has it; the rest is as if it were not there. */
    public static final int MOST_BYTES = 500 * 1024;

    private static final Robots EVERYTHING = new Robots(Rules.NONE, null, null, null);

    private final Rules rules;
    private final @Nullable String closed;
    private final @Nullable String refused;
    private final @Nullable Duration retryAfter;

    private Robots(Rules rules, @Nullable String closed, @Nullable String refused, @Nullable Duration retryAfter) {
        this.rules = rules;
        this.closed = closed;
        this.refused = refused;
        this.retryAfter = retryAfter;
    }

    /**
     * By what came of fetching it (RFC 9309, 2.3.1): what is not there forbids nothing; as long as the site cannot be asked, or is asked
     * too often, everything is forbidden.
     *
     * @param outcome of a fetch without validators
     */
    public static Robots of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Fetched fetched ->
                read(new String(fetched.body().bytes(), StandardCharsets.UTF_8), UserAgent.NAME);
            case Outcome.Unchanged _ -> closed("it has not changed, but what it was is not known", null);
            case Outcome.Refused refused -> new Robots(Rules.NONE, refused.reason(), refused.reason(), null);
            case Outcome.Failed failed ->
                isAbsent(failed.status()) ? EVERYTHING : closed(failed.reason(), failed.retryAfter());
        };
    }

    /**
     * By what it says to a reader.
     *
     * @param reader the product token, without version
     */
    static Robots read(String text, String reader) {
        return new Robots(ReadRobots.read(text, reader), null, null, null);
    }

    private static boolean isAbsent(@Nullable Integer status) {
        return status != null && status >= 400 && status < 500 && status != 429;
    }

    private static Robots closed(String reason, @Nullable Duration retryAfter) {
        return new Robots(Rules.NONE, reason, null, retryAfter);
    }

    /** Where the robots.txt stands that speaks of an address; null when it is no address of the web. */
    public static @Nullable String addressFor(String address) {
        return ResolveLink.from(address, "/robots.txt");
    }

    /** Why we may not fetch an address of its site; null when we may. */
    public @Nullable String whyNot(String address) {
        if (refused != null) {
            return refused;
        }
        if (closed != null) {
            return "robots.txt of the site cannot be read, so nothing is fetched: " + closed;
        }
        @Nullable String whole = ResolveLink.from(address, "");
        if (whole == null) {
            return "it is no address of the web";
        }
        int path = whole.indexOf('/', whole.indexOf("://") + 3);
        return rules.allow(whole.substring(path)) ? null : "robots.txt of the site asks us not to read this";
    }

    /** Whether the site could not be asked, so that nothing may be fetched for now. */
    public boolean isClosed() {
        return closed != null;
    }

    /** Why nothing at its site may be asked at all, as it is none of the public web; null when it may. */
    public @Nullable String refusal() {
        return refused;
    }

    /** How long a site that could not be asked wants to be left alone; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** How long the site asks to be left alone between two requests; null when it does not say. */
    public @Nullable Duration delay() {
        return rules.delay();
    }

    /** The sitemaps it names. */
    public List<String> sitemaps() {
        return rules.sitemaps();
    }
}

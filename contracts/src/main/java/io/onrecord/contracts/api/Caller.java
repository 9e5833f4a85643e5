package io.onrecord.contracts.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as its headers tell: a program, a page of ours, or a page of another site that uses its
 * visitor's browser. Browsers say where a request comes from and no page can make them lie; programs say nothing.
 *
 * @param method of HTTP, in capitals
 * @param fetchSite the header Sec-Fetch-Site
 * @param origin the header Origin
 * @param host the header Host, or X-Forwarded-Host, as the client wrote it
 */
public record Caller(
        String method,
        @Nullable String fetchSite,
        @Nullable String origin,
        @Nullable String host) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    public boolean writes() {
        return !READING.contains(method);
    }

    public boolean isBrowser() {
        return fetchSite != null || origin != null;
    }

    /**
     * Whether a page of another site wants to change something. One of the same site is another one too: a site has no
     * ports, so every page on localhost is of the same site.
     */
    public boolean isForeign() {
        if (!writes()) {
            return false;
        }
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    /** What a foreign page is told. */
    public static Problem foreignPage(String path) {
        return Problem.of(
                403,
                "foreign-page",
                "Another site's page may not change the record",
                "A browser sent this for a page of another site. Use the pages here, or a program.",
                path);
    }

    private static String authority(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? "" : origin.substring(scheme + 3);
    }
}

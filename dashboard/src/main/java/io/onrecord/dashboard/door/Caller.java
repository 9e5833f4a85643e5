package io.onrecord.dashboard.door;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a program or our own pages from a page of another site that uses its visitor's browser. */
final class Caller {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Caller() {}

    /**
     * Browsers say where a request comes from and no page can make them lie; programs say nothing and are let through.
     *
     * @param fetchSite the header Sec-Fetch-Site
     * @param origin the header Origin
     * @param host the header Host, as the client wrote it
     */
    static boolean foreign(String method, @Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (READING.contains(method)) {
            return false;
        }
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}

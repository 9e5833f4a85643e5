package io.onrecord.ingest.identity;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who published, in the form in which two submissions are compared. */
public final class Publisher {
    /** Nothing is known of where it came from. */
    public static final String UNKNOWN = "";

    private Publisher() {}

    /**
     * The outlet in lower case, else the host of the address, else {@link #UNKNOWN}.
     *
     * @param url canonical address
     */
    public static String of(@Nullable String outlet, @Nullable String url) {
        if (outlet != null && !outlet.isBlank()) {
            return outlet.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
        if (url == null) {
            return UNKNOWN;
        }
        String host = URI.create(url).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}

package io.onrecord.ingest.identity;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One spelling for every way to write an address: the identity of an article hangs on it. */
public final class CanonicalUrl {
    /** Longer ones fit no index and are no address of an article. */
    public static final int LONGEST = 2000;

    private static final String UNWRITABLE = " \"<>\\^`{|}";

    private CanonicalUrl() {}

    /**
     * Scheme and host in lower case; no fragment, user, default port, tracking parameter or trailing slash. The order of the
     * other parameters is kept, as it means something to some sites.
     *
     * @return null when it is no http or https address
     */
    public static @Nullable String of(String written) {
        try {
            @Nullable URI uri = parsed(written.strip());
            if (uri == null || uri.getHost() == null || uri.getScheme() == null) {
                return null;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return null;
            }
            String canonical = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port(uri, scheme) + path(uri)
                    + query(uri.getRawQuery());
            return canonical.length() <= LONGEST ? canonical : null;
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable URI parsed(String written) throws URISyntaxException {
        int hostAt = written.indexOf("://") + 3;
        if (hostAt < 3) {
            return null;
        }
        int hostEnd = hostAt;
        while (hostEnd < written.length() && "/?#".indexOf(written.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        String authority = written.substring(hostAt, hostEnd);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String ascii = host.startsWith("[") ? host : IDN.toASCII(host);
        return new URI(written.substring(0, hostAt) + ascii + encoded(written.substring(hostEnd))).normalize();
    }

    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder();
        rest.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7F && UNWRITABLE.indexOf(character) < 0) {
                encoded.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                }
            }
        });
        return encoded.toString();
    }

    private static String port(URI uri, String scheme) {
        int usual = scheme.equals("http") ? 80 : 443;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.contains(name(parameter)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}

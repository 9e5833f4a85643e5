package io.onrecord.dashboard.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses that may stand in a page. */
@TemplateExtension(namespace = "links")
public final class Links {
    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {}

    /** The address when a click on it can only open a web page, else null: {@code javascript:} never becomes a link. */
    public static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            boolean safe = uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return safe ? uri.toString() : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    /** A path inside this site, else the overview: nothing that a form carries may lead elsewhere. */
    public static String inside(@Nullable String path) {
        boolean ours = path != null && path.matches("/(?![/\\\\])[!-~&&[^\\\\]]*");
        try {
            return ours ? new URI(path).toString() : "/";
        } catch (URISyntaxException notAPath) {
            return "/";
        }
    }

    /** One segment of a path or one value of a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code ?a=b&c=d} in the order given; empty when there are none. */
    public static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** This path with the cursor of the page after it. */
    public static String next(String path, String cursor) {
        return path + (path.contains("?") ? "&" : "?") + "cursor=" + encode(cursor);
    }
}

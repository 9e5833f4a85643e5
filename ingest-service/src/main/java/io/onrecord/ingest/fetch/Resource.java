package io.onrecord.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Path and query as they can be sent: what has no place in them is percent-encoded, the fragment stays here. */
final class Resource {
    private static final String UNWRITABLE = " \"<>\\^`{|}";

    private Resource() {}

    static String of(String written) throws NotAllowed {
        int fragment = written.indexOf('#');
        String text = encoded(fragment < 0 ? written : written.substring(0, fragment));
        String rooted = text.startsWith("/") ? text : "/" + text;
        try {
            // With a host before it, for a path that begins with two slashes has to stay a path.
            URI uri = new URI("http://host" + rooted).normalize();
            String path = uri.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
            return (path.isEmpty() ? "/" : path) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException unreadable) {
            throw new NotAllowed("the address cannot be read: " + unreadable.getReason());
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean stray = character == '%' && !isEscape(text, at);
            boolean plain = character > ' ' && character < 0x7F && UNWRITABLE.indexOf(character) < 0;
            if (plain && !stray && character != '[' && character != ']') {
                encoded.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                }
            }
            at += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}

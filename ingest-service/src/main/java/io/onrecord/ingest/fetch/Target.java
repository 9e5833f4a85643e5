package io.onrecord.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of the web in one reading: what is checked is what is asked. What browsers and libraries read in several ways is
 * refused, as a checker and a client that disagree are how requests get inside.
 *
 * @param scheme http or https
 * @param host a name in ASCII, or a literal in its usual spelling without brackets
 * @param resource path and query
 */
record Target(String scheme, String host, int port, String resource) {
    static final int LONGEST = 2000;

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** @throws NotAllowed when it is no address of the web */
    static Target of(String written) throws NotAllowed {
        String text = written.strip();
        checkCharacters(text);
        int hostAt = text.indexOf("://") + 3;
        if (hostAt < 3) {
            throw new NotAllowed("the address does not begin with http:// or https://");
        }
        String scheme = text.substring(0, hostAt - 3).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new NotAllowed("only http and https are fetched, not " + shortened(scheme));
        }
        int hostEnd = hostAt;
        while (hostEnd < text.length() && "/?#".indexOf(text.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        Authority authority = Authority.of(text.substring(hostAt, hostEnd));
        int port = authority.port() >= 0 ? authority.port() : usualPort(scheme);
        return new Target(scheme, authority.host(), port, Resource.of(text.substring(hostEnd)));
    }

    /** Where a link or redirect leads from here. */
    Target resolve(String location) throws NotAllowed {
        String to = location.strip();
        if (ABSOLUTE.matcher(to).matches()) {
            return of(to);
        }
        if (to.startsWith("//")) {
            return of(scheme + ":" + to);
        }
        checkCharacters(to);
        String path = resource.replaceFirst("\\?.*", "");
        String whole = switch (to.isEmpty() ? '#' : to.charAt(0)) {
            case '#' -> resource;
            case '?' -> path + to;
            case '/' -> to;
            default -> path.substring(0, path.lastIndexOf('/') + 1) + to;
        };
        return new Target(scheme, host, port, Resource.of(whole));
    }

    boolean isEncrypted() {
        return scheme.equals("https");
    }

    String address() {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return scheme + "://" + bracketed + (port == usualPort(scheme) ? "" : ":" + port) + resource;
    }

    URI uri() {
        return URI.create(address());
    }

    private static int usualPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }

    private static void checkCharacters(String text) throws NotAllowed {
        if (text.length() > LONGEST) {
            throw new NotAllowed("the address is longer than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(character -> character < ' ' || character == 0x7F || character == '\\')) {
            throw new NotAllowed("the address has a backslash or a control character in it");
        }
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}

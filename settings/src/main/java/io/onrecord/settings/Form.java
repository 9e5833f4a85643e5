package io.onrecord.settings;

import io.onrecord.contracts.api.Scopes;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that the value of a setting may have to fit. */
public enum Form {
    /** As in the header Host, without port. */
    HOST("a host name without scheme, port and path, such as record.example.org"),
    ADDRESS_BLOCK("a block of addresses, such as 10.0.0.0/8 or fd00::/8"),
    PRIVATE_PLACE(
            "a host, an address or a block of addresses, with or without a port, such as feeds.inside:8080 or 10.1.0.0/16"),
    SERVICE_ADDRESS("the http or https address of a service, without path, such as http://query-service:8083"),
    CONTACT("a web or mail address of at most 200 characters, such as mail@example.org"),
    SCOPE("one of " + String.join(", ", Scopes.ALL)),
    YAML_FILE("a YAML file that can be read, such as /etc/onrecord/topics.yaml"),
    YAML_FILE_OR_FOLDER("a YAML file, or a folder of them, that can be read, such as /etc/onrecord/knowledge"),
    SECONDS("a whole number of ms or s, such as 15s"),
    SECRET("at least 32 characters, such as what 'openssl rand -base64 48' writes"),
    KEY(
            "a key: onrecord_, 12 of a to z and 2 to 7, _, 43 of Base64 for URLs; './onrecord key' and the page of all keys make such");

    private static final int SECRET_LENGTH = 32;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_PORTS = 65535;
    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");
    private static final Pattern BLOCK = Pattern.compile("([0-9a-f.:]+)/([0-9]{1,3})");
    private static final Pattern AT_PORT = Pattern.compile("(\\[[^\\]]+\\]|[^:]+):([0-9]{1,5})");
    private static final Pattern FOUR = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final Pattern WITH_UNIT = Pattern.compile("[0-9]{1,9}(ms|s)");
    private static final Pattern KEY_TEXT = Pattern.compile("onrecord_[a-z2-7]{12}_[A-Za-z0-9_-]{43}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+");

    private final String says;

    Form(String says) {
        this.says = says;
    }

    /** What is allowed, with an example, as the end of "must be …". */
    String says() {
        return says;
    }

    /** Whether nobody is to read the value in a log. */
    boolean isHidden() {
        return this == SECRET || this == KEY;
    }

    boolean fits(String value) {
        return switch (this) {
            case HOST -> isHost(value);
            case ADDRESS_BLOCK -> isBlock(value);
            case PRIVATE_PLACE -> isPlace(value);
            case SERVICE_ADDRESS -> isService(value);
            case CONTACT -> isContact(value);
            case SCOPE -> Scopes.ALL.contains(value);
            case YAML_FILE -> isReadable(value) && Files.isRegularFile(Path.of(value));
            case YAML_FILE_OR_FOLDER -> isReadable(value);
            case SECONDS -> WITH_UNIT.matcher(value).matches();
            case SECRET -> value.length() >= SECRET_LENGTH;
            case KEY -> KEY_TEXT.matcher(value).matches();
        };
    }

    private static boolean isHost(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() || (name.startsWith("[") && name.endsWith("]") && isAddress(bare(name)));
    }

    private static boolean isBlock(String text) {
        Matcher block = BLOCK.matcher(text.toLowerCase(Locale.ROOT));
        return block.matches()
                && isAddress(block.group(1))
                && Integer.parseInt(block.group(2)) <= (block.group(1).contains(":") ? 128 : 32);
    }

    private static boolean isPlace(String text) {
        Matcher atPort = AT_PORT.matcher(text);
        if (atPort.matches()) {
            int port = Integer.parseInt(atPort.group(2));
            return port > 0 && port <= MOST_PORTS && isPlaceOnly(bare(atPort.group(1)));
        }
        return isPlaceOnly(bare(text));
    }

    private static boolean isPlaceOnly(String text) {
        return text.indexOf('/') >= 0 ? isBlock(text) : isAddress(text) || isHost(text);
    }

    private static boolean isService(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() <= MOST_PORTS
                    && uri.getPort() != 0
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isContact(String text) {
        if (text.length() > LONGEST_CONTACT) {
            return false;
        }
        try {
            return MAIL.matcher(text).matches() || URI.create(text).getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isReadable(String text) {
        try {
            return Files.isReadable(Path.of(text));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\[\\]]", "");
    }

    /** Only of digits: a name is never looked up. The JDK would take three numbers for four. */
    private static boolean isAddress(String text) {
        try {
            return (text.contains(":") || FOUR.matcher(text).matches()) && InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}

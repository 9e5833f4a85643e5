package io.onrecord.contracts.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that a service is reached under: those of loopback, and what is configured. A page can give a name of its own any
 * address, this service's included, and would then read and write here as if it were ours; only the name gives it away.
 */
public final class OwnNames {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String setting;
    private final Set<String> configured;

    /**
     * Refuses a name that could never match.
     *
     * @param setting where the names come from
     * @param names without scheme and port; an IPv6 address in brackets
     */
    public OwnNames(String setting, Collection<String> names) {
        this.setting = setting;
        this.configured = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> checked(setting, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request came under one of them.
     *
     * @param host the header Host, as the client wrote it
     */
    public boolean include(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = withoutPort(host.strip().toLowerCase(Locale.ROOT));
        return LOOPBACK.contains(name) || configured.contains(name);
    }

    /** What somebody is told who came under another name. */
    public Problem misdirected(@Nullable String host, String path) {
        return Problem.of(
                421,
                "misdirected-request",
                "This address goes by another name",
                "Nothing here is called '" + host + "'. Use localhost, or a name in the setting " + setting
                        + "; whoever runs this service can add one there.",
                path);
    }

    private static String checked(String setting, String name) {
        if (name.contains("/") || !withoutPort(name).equals(name)) {
            throw new IllegalArgumentException(
                    setting + ": '" + name + "' is no host name; leave out scheme, port and path");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** A dot at the end makes no other name. */
    private static String withoutPort(String host) {
        String name = host.replaceFirst(":\\d*$", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}

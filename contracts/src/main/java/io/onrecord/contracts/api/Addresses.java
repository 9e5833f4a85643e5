package io.onrecord.contracts.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the API with the methods it takes. Two services answer at one address, so neither knows by itself whether
 * a path that it does not have is unknown (404) or takes another method (405).
 */
public final class Addresses {
    private static final String ROOT = "/api/v1";
    private static final String VARIABLE = "{";

    /** Read by query-service. */
    public static final Set<String> READ = Set.of(
            "/statements",
            "/statements/{id}",
            "/statements/{id}/like",
            "/statements/facets",
            "/statements.csv",
            "/statements.jsonl",
            "/statements.jsonld",
            "/statements.atom",
            "/statements/live",
            "/echoes/{id}",
            "/speakers",
            "/speakers/suggest",
            "/speakers/{id}",
            "/speakers/{id}/named",
            "/speakers/{id}/named.csv",
            "/speakers/named",
            "/topics",
            "/topics/{id}",
            "/topics/proposed",
            "/outlets",
            "/articles",
            "/articles/{id}",
            "/articles/{id}/raw",
            "/articles/{id}/state",
            "/articles/{id}/versions",
            "/articles/{id}/versions/{version}",
            "/articles/{id}/versions/{version}/changes",
            "/counts",
            "/trends",
            "/course",
            "/positions",
            "/positions/changes",
            "/positions/changes/{id}",
            "/compare",
            "/compare.csv",
            "/overview",
            "/status",
            "/dead-letters",
            "/feeds",
            "/feeds.opml",
            "/feeds/{id}",
            "/feeds/{id}/items",
            "/corrections",
            "/corrections.jsonl",
            "/corrections/{id}",
            "/review",
            "/reextractions",
            "/reextractions/{id}",
            "/reextractions/{id}/articles",
            "/takedowns",
            "/takedowns/{id}",
            "/keys",
            "/me");

    /** Posted to ingest-service. */
    public static final Set<String> POSTED = Set.of(
            "/articles",
            "/articles/{id}/announce",
            "/takedowns",
            "/takedowns/{id}/lift",
            "/articles/{id}/copy",
            "/pages",
            "/dead-letters/{id}/retry",
            "/topics",
            "/feeds",
            "/feeds.opml",
            "/feeds/{id}/poll",
            "/corrections",
            "/corrections/{id}/undo",
            "/reextractions",
            "/reextractions/{id}/stop",
            "/keys");

    /** Put to ingest-service. */
    public static final Set<String> PUT = Set.of("/topics/{id}", "/positions/changes/{id}/verdict", "/feeds/{id}");

    /** Removed by ingest-service. */
    public static final Set<String> DELETED = Set.of(
            "/dead-letters/{id}",
            "/feeds/{id}",
            "/keys/{id}",
            "/topics/{id}",
            "/topics/proposed/{id}",
            "/positions/changes/{id}/verdict");

    private static final List<String> ALL = Stream.of(READ, POSTED, PUT, DELETED)
            .flatMap(Set::stream)
            .map(address -> ROOT + address)
            .distinct()
            .sorted()
            .toList();

    private Addresses() {}

    /**
     * What is to be tried instead, in alphabetical order: the methods that the address takes, whichever service answers them.
     * Empty when there is no such address, or when it takes the method that was tried.
     */
    public static List<String> insteadOf(String method, String path) {
        Set<String> methods = new TreeSet<>();
        if (hasAny(READ, path)) {
            methods.addAll(List.of("GET", "HEAD"));
        }
        if (hasAny(POSTED, path)) {
            methods.add("POST");
        }
        if (hasAny(PUT, path)) {
            methods.add("PUT");
        }
        if (hasAny(DELETED, path)) {
            methods.add("DELETE");
        }
        return methods.contains(method) ? List.of() : new ArrayList<>(methods);
    }

    /**
     * The address that a path is one of, such as {@code /api/v1/articles/{id}}; one without variables goes before one with.
     * Null when there is no such address.
     */
    public static @Nullable String templateOf(String path) {
        @Nullable String found = null;
        for (String address : ALL) {
            if (fits(address, path)) {
                if (!address.contains(VARIABLE)) {
                    return address;
                }
                found = address;
            }
        }
        return found;
    }

    private static boolean hasAny(Set<String> addresses, String path) {
        return addresses.stream().anyMatch(address -> fits(ROOT + address, path));
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean same = wanted[i].startsWith(VARIABLE) ? !given[i].isEmpty() : wanted[i].equals(given[i]);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}

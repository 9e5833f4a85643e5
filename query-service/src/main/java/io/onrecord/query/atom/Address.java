package io.onrecord.query.atom;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is. Its addresses are without scheme and host, which a relay in front of this service would make wrong.
 *
 * @param request what was asked for
 */
record Address(URI request) {
    private static final String CURSOR = "cursor=";
    private static final String LIMIT = "limit=";

    String self() {
        return with(request.getRawPath(), words(""));
    }

    String first() {
        return with(request.getRawPath(), words(CURSOR));
    }

    String next(String cursor) {
        Stream<String> there = Stream.of(CURSOR + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        return with(request.getRawPath(), Stream.concat(words(CURSOR), there));
    }

    /** The same search for people. */
    String page() {
        return with("/statements", words(CURSOR).filter(word -> !word.startsWith(LIMIT)));
    }

    /** The same for the same search, in whatever order its words come and on whichever page. */
    String id() {
        String search =
                words(CURSOR).filter(word -> !word.startsWith(LIMIT)).sorted().collect(Collectors.joining("&"));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("statements?" + search).getBytes(StandardCharsets.UTF_8));
    }

    /** The words of the question, but for one. */
    private Stream<String> words(String without) {
        @Nullable String query = request.getRawQuery();
        return query == null || query.isEmpty()
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(word -> !word.isEmpty() && (without.isEmpty() || !word.startsWith(without)));
    }

    private static String with(String path, Stream<String> words) {
        String query = words.collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}

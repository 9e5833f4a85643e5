package io.onrecord.store.spread;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the rows of each table lie, as {@code db/distribution.txt} says.
 *
 * @param places of each table the column with its article's id, or {@code copied}, or {@code central}
 */
public record Distribution(Map<String, String> places) {
    private static final String COPIED = "copied";
    private static final String CENTRAL = "central";

    /**
     * Reads it.
     *
     * @throws IllegalStateException when a table stands there twice, or a line has no place
     */
    public static Distribution read() {
        Map<String, String> places = new TreeMap<>();
        resource("/db/distribution.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] words = line.split("\\s+", -1);
                    if (words.length != 2 || places.put(words[0], words[1]) != null) {
                        throw new IllegalStateException("db/distribution.txt: " + line);
                    }
                });
        return new Distribution(places);
    }

    /** The tables that lie with their articles, each with the column of its article's id. */
    public Map<String, String> keys() {
        return places.entrySet().stream()
                .filter(one -> !one.getValue().equals(COPIED) && !one.getValue().equals(CENTRAL))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    static String resource(String name) {
        try (InputStream in = Distribution.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.onrecord.local.walk;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of this site, read: what is asked for, in the order given and without the place on the page. */
record Address(String path, List<Map.Entry<String, String>> words) {
    static Address of(String href) {
        URI uri = URI.create(href);
        List<Map.Entry<String, String>> words = new ArrayList<>();
        String query = uri.getRawQuery();
        if (query != null && !query.isEmpty()) {
            for (String word : query.split("&", -1)) {
                int at = word.indexOf('=');
                words.add(Map.entry(decoded(word.substring(0, at)), decoded(word.substring(at + 1))));
            }
        }
        return new Address(uri.getRawPath(), List.copyOf(words));
    }

    Address at(String other) {
        return new Address(other, words);
    }

    Address without(String name) {
        return new Address(
                path, words.stream().filter(word -> !word.getKey().equals(name)).toList());
    }

    Address with(Map<String, String> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(words);
        all.removeIf(word -> more.containsKey(word.getKey()));
        all.addAll(more.entrySet());
        return new Address(path, List.copyOf(all));
    }

    boolean says(String name) {
        return words.stream().anyMatch(word -> word.getKey().equals(name));
    }

    /** The last part of the path, as it was before it was written into an address. */
    String last() {
        return decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The names of what is asked for: addresses that share them ask for the same sort of thing. */
    String shape() {
        return words.stream().map(Map.Entry::getKey).sorted().collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return words.stream()
                .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
                .collect(Collectors.joining("&", words.isEmpty() ? path : path + "?", ""));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

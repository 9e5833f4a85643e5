package io.onrecord.extraction.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Spellings of one given name that no rule joins: Mohammed and Muhammad. */
final class GivenNames {
    private static final String FILE = "name-variants.yaml";
    private static final Map<String, String> USUAL = read();

    private GivenNames() {}

    /** The usual spelling of a folded word; itself when the file does not have it. */
    static String usual(String folded) {
        return USUAL.getOrDefault(folded, folded);
    }

    private static Map<String, String> read() {
        try (var in = GivenNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return usual(new YAMLMapper().readTree(in).path("variants"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Map<String, String> usual(JsonNode groups) {
        var usual = new HashMap<String, String>();
        for (var group : groups) {
            var first = Spelling.folded(Spelling.plain(group.get(0).asText()));
            for (var name : group) {
                var before = usual.putIfAbsent(Spelling.folded(Spelling.plain(name.asText())), first);
                if (before != null && !before.equals(first)) {
                    throw new IllegalStateException(
                            FILE + ": " + name.asText() + " is in two groups, " + before + " and " + first);
                }
            }
        }
        return Map.copyOf(usual);
    }
}

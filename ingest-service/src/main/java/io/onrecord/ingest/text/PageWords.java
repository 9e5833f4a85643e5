package io.onrecord.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is known of pages in words; the lists are data files beside this class, in sections that begin with [name]. */
final class PageWords {
    private static final PageWords WORDS = read("page-words.txt");
    private static final PageWords KINDS = read("page-kinds.txt");

    private final Map<String, List<String>> sections;

    private PageWords(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** The entries of a section of the words that pages are made of, in the order of the file. */
    static List<String> of(String section) {
        return WORDS.section(section);
    }

    /** What pages say that are no articles, by section. */
    static PageWords kinds() {
        return KINDS;
    }

    List<String> names() {
        return List.copyOf(sections.keySet());
    }

    List<String> section(String name) {
        return Objects.requireNonNull(sections.get(name), () -> "no section " + name);
    }

    private static PageWords read(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                entries = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(line);
            }
        }
        return new PageWords(sections);
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(PageWords.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

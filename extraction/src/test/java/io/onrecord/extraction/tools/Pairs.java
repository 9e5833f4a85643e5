package io.onrecord.extraction.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Pairs found with annotated contents that share at least half of the words of both, the most alike first, each once. */
public final class Pairs {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double ENOUGH = 0.5;

    private record Pair(double overlap, int found, int annotated) {}

    private Pairs() {}

    /** Place of a found one to place of its annotated one. */
    public static Map<Integer, Integer> of(List<Set<Integer>> found, List<Set<Integer>> annotated) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < annotated.size(); j++) {
                double overlap = overlap(found.get(i), annotated.get(j));
                if (overlap >= ENOUGH) pairs.add(new Pair(overlap, i, j));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        var paired = new HashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!paired.containsKey(pair.found()) && taken.add(pair.annotated()))
                paired.put(pair.found(), pair.annotated());
        }
        return paired;
    }

    private static double overlap(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int either = one.size() + other.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }

    /** The spans of an annotation. */
    public static List<Span> spans(JsonNode node) {
        var spans = new ArrayList<Span>();
        node.forEach(span -> spans.add(new Span(span.get(0).asInt(), span.get(1).asInt())));
        return spans;
    }

    /** Where the words in some spans begin. */
    public static Set<Integer> words(String text, List<Span> spans) {
        var words = new HashSet<Integer>();
        for (var span : spans) {
            int start = text.offsetByCodePoints(0, span.start());
            int end = text.offsetByCodePoints(start, span.end() - span.start());
            var word = WORD.matcher(text).region(start, end);
            while (word.find()) words.add(word.start());
        }
        return words;
    }
}

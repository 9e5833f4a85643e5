package io.onrecord.ingest.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The words that the structured data gives as the text of the article, to be held against parts of the page. */
final class Told {
    private static final int ENOUGH_WORDS = 40;

    /** As many of the words have to be in a part of the page; entities, markup and figures differ. */
    private static final int PER_CENT_THERE = 85;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");

    private final Map<String, Integer> words;
    private final int count;

    private Told(Map<String, Integer> words, int count) {
        this.words = words;
        this.count = count;
    }

    static Told of(@Nullable String text) {
        List<String> words = text == null
                ? List.of()
                : words(Parser.unescapeEntities(TAG.matcher(text).replaceAll(" "), false));
        return new Told(counted(words), words.size());
    }

    boolean isEnough() {
        return count >= ENOUGH_WORDS;
    }

    int words() {
        return count;
    }

    /** How many of the words at least an element holds that has nearly all of it. */
    int wordsWanted() {
        return (int) ((long) PER_CENT_THERE * count / 100);
    }

    /** Whether nearly all of it stands in an element. */
    boolean isIn(Element element) {
        String text = Block.in(element).stream().map(Block::text).collect(Collectors.joining(" "));
        return 100L * there(text) >= (long) PER_CENT_THERE * count;
    }

    private int there(String text) {
        Map<String, Integer> others = counted(words(text));
        int there = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            there += Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0));
        }
        return there;
    }

    static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, Integer> counted(List<String> words) {
        Map<String, Integer> counted = new HashMap<>();
        words.forEach(word -> counted.merge(word, 1, Integer::sum));
        return counted;
    }
}

package io.onrecord.extraction.evaluation;

import io.onrecord.extraction.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The words of a text, numbered: runs of letters, digits and underscores. Punctuation and marks never decide. */
final class TextWords {
    private static final int NONE = -1;

    /** For each code point the number of its word. */
    private final int[] numbers;

    private TextWords(int[] numbers) {
        this.numbers = numbers;
    }

    static TextWords of(String text) {
        var characters = text.codePoints().toArray();
        var numbers = new int[characters.length];
        int next = 0;
        for (int i = 0; i < characters.length; i++) {
            boolean inside = i > 0 && numbers[i - 1] != NONE;
            if (!isOfWord(characters[i])) {
                numbers[i] = NONE;
            } else {
                numbers[i] = inside ? numbers[i - 1] : next++;
            }
        }
        return new TextWords(numbers);
    }

    /** The words that lie in a span, wholly or in part. */
    WordSet in(List<Span> spans) {
        return WordSet.of(spans.stream()
                .flatMapToInt(span -> IntStream.range(span.start(), Math.min(span.end(), numbers.length)))
                .map(place -> numbers[place])
                .filter(number -> number != NONE));
    }

    /** The words themselves. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isOfWord(character)) {
                word.appendCodePoint(character);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) words.add(word.toString());
        return List.copyOf(words);
    }

    private static boolean isOfWord(int character) {
        return character == '_'
                || Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }
}

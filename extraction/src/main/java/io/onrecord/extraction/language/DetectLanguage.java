package io.onrecord.extraction.language;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text. English shows in its small words, of which other languages have few: most articles need no more
 * than that. Of the others OpenNLP's model is asked, which is loaded when the first of them comes.
 */
public final class DetectLanguage {
    /** The language that statements are found in. */
    public static final String ENGLISH = "en";

    /** Of newspaper English more than a third of the words are of these; of Dutch, the nearest, less than a tenth. */
    private static final double ENGLISH_FROM = 0.2;

    /** Enough to tell, and little to look at. */
    private static final int LONGEST = 4_000;

    /** A name and a place are in no language. */
    private static final int FEWEST_LETTERS = 80;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Set<String> englishWords;
    private final Function<String, @Nullable String> model;

    DetectLanguage(Set<String> englishWords, Function<String, @Nullable String> model) {
        this.englishWords = englishWords;
        this.model = model;
    }

    /** With the words and the model that ship. */
    public static DetectLanguage standard() {
        return new DetectLanguage(EnglishWords.read(), new LanguageModel()::of);
    }

    /**
     * ISO 639-1, or 639-3 where that has no code; null when there is too little text to tell, or it could be several.
     *
     * @param text any; its first 4,000 characters are looked at
     */
    public @Nullable String of(String text) {
        String sample = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        long letters = sample.codePoints().filter(Character::isLetter).count();
        if (englishShare(sample) >= ENGLISH_FROM) {
            return ENGLISH;
        }
        return letters < FEWEST_LETTERS ? null : model.apply(sample);
    }

    double englishShare(String text) {
        var words = WORD.matcher(text);
        int all = 0;
        int english = 0;
        while (words.find()) {
            all++;
            if (englishWords.contains(words.group().toLowerCase(Locale.ROOT))) {
                english++;
            }
        }
        return all == 0 ? 0 : (double) english / all;
    }
}

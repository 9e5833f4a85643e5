package io.onrecord.extraction;

import java.util.Random;

/** Damages an article as scraping, copying and hostile hands do; the same seed does the same damage. */
final class Mutation {
    /** Quotation marks, half a surrogate pair, controls, marks that turn the direction of writing, other scripts. */
    private static final String ALPHABET =
            " \n\r\t\"\"'“”‘’«»„.,:;?!()[]-—aZ0\u0000\u0007\u001b\u200b\u200e\u200f\u202e\u2066\ufeff\ufffd\ud83d\ude00é\u0301\u00a0/<>&ابقшщ人";

    private static final int MOST = 30;
    private static final int LONGEST = 1_500;

    private final StringBuilder text;
    private final Random random;

    private Mutation(String article, Random random) {
        this.text = new StringBuilder(article);
        this.random = random;
    }

    static String of(String article, long seed) {
        var random = new Random(seed);
        if (random.nextInt(200) == 0) return "";
        var mutation = new Mutation(article, random);
        mutation.cutToLength();
        for (int i = random.nextInt(MOST); i >= 0 && !mutation.text.isEmpty(); i--) mutation.once();
        return mutation.text.toString();
    }

    /** Whole articles would make the net the only thing that takes time. */
    private void cutToLength() {
        int length = Math.min(text.length(), 1 + random.nextInt(LONGEST));
        int from = random.nextInt(text.length() - length + 1);
        text.setLength(from + length);
        text.delete(0, from);
    }

    private void once() {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(80));
        var words = text.substring(at, to);
        switch (random.nextInt(10)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, letter());
            case 2 -> text.setCharAt(at, letter());
            case 3 -> text.insert(at, words);
            case 4 -> text.insert(at, String.valueOf(letter()).repeat(1 + random.nextInt(50)));
            case 5 -> text.replace(at, to, words.replace(' ', '\n'));
            case 6 -> text.replace(at, to, words.replace("\n", " "));
            case 7 -> text.replace(at, to, new StringBuilder(words).reverse().toString());
            case 8 ->
                text.replace(at, to, words.replace('“', '"').replace('”', '"').replace("\"", "\"\""));
            default -> text.replace(at, to, words.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private char letter() {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}

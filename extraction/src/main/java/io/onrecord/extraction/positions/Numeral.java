package io.onrecord.extraction.positions;

import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text, in digits or in words: "1,500", "two thousand nine hundred and forty", "3 million".
 *
 * @param end the place after its last word
 */
record Numeral(double value, int end) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private static final List<String> SMALL = List.of(
            "",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int TEN = 10;
    private static final double HUNDRED = 100;

    private static final Map<String, Double> MULTIPLES =
            Map.of("dozen", 12.0, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    /** The one that begins at a place; null when none does, or when it is a year, a day of a month or a mere "one". */
    static @Nullable Numeral at(List<Token> tokens, int from) {
        double whole = 0;
        double part = part(tokens, from);
        if (part < 0) return null;
        int at = from + 1;
        for (; at < tokens.size(); at++) {
            var word = tokens.get(at).lower();
            var multiple = MULTIPLES.get(word);
            if (multiple != null) {
                whole += part * multiple;
                part = 0;
            } else if (word.equals("hundred")) {
                part *= HUNDRED;
            } else if (!word.equals("and") || inWords(tokens, at + 1) < 0 || inWords(tokens, at - 1) > 0) {
                double more = inWords(tokens, at);
                if (more < 0 || isComplete(tokens, at - 1)) break;
                part += more;
            }
        }
        boolean one = at == from + 1 && part == 1 && tokens.get(from).lower().equals("one");
        return one ? null : new Numeral(whole + part, at);
    }

    /** "Nine hundred forty" goes on after its hundreds, "two three" does not after its two. */
    private static boolean isComplete(List<Token> tokens, int at) {
        return inWords(tokens, at) > 0
                || Character.isDigit(tokens.get(at).lower().charAt(0));
    }

    private static double part(List<Token> tokens, int at) {
        var word = tokens.get(at).lower();
        boolean dated = at > 0 && Words.MONTHS.contains(tokens.get(at - 1).lower());
        if (DIGITS.matcher(word).matches()) {
            return dated || YEAR.matcher(word).matches() ? -1 : Double.parseDouble(word.replace(",", ""));
        }
        return inWords(tokens, at);
    }

    /** "Twelve", "forty", "forty-one"; -1 when it is none. */
    private static double inWords(List<Token> tokens, int at) {
        if (at >= tokens.size()) return -1;
        var word = tokens.get(at).lower();
        int hyphen = word.indexOf('-');
        int tens = TENS.indexOf(hyphen < 0 ? word : word.substring(0, hyphen));
        int small = SMALL.indexOf(hyphen < 0 ? word : word.substring(hyphen + 1));
        if (hyphen >= 0) return tens > 1 && small > 0 && small < TEN ? tens * TEN + small : -1;
        if (tens > 0) return tens * (double) TEN;
        return small > 0 ? small : -1;
    }
}

package io.onrecord.extraction.positions;

import io.onrecord.extraction.positions.Stand.Amount;
import io.onrecord.extraction.text.Stems;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers that count something; dates and years count nothing. */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private static final Map<String, Double> NUMERALS = Map.ofEntries(
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0));

    private static final Map<String, Double> MULTIPLES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    private Amounts() {}

    /** By what is counted; what is counted twice, with different numbers, is left out. */
    static Map<String, Amount> of(List<Token> tokens) {
        var found = new HashMap<String, Amount>();
        var twice = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            double value = value(tokens, i);
            int at = i + 1;
            while (value >= 0
                    && at < tokens.size()
                    && MULTIPLES.containsKey(tokens.get(at).lower())) {
                value *= MULTIPLES.getOrDefault(tokens.get(at++).lower(), 1.0);
            }
            if (value >= 0 && at < tokens.size() && counts(tokens.get(at))) {
                var amount = new Amount(value, ReadStands.words(tokens, i, at + 1));
                var before = found.putIfAbsent(Stems.of(tokens.get(at).lower()), amount);
                if (before != null && before.value() != value)
                    twice.add(Stems.of(tokens.get(at).lower()));
            }
        }
        found.keySet().removeAll(twice);
        return Map.copyOf(found);
    }

    /** -1 when it is none. */
    private static double value(List<Token> tokens, int at) {
        var word = tokens.get(at).lower();
        boolean dated = at > 0 && Words.MONTHS.contains(tokens.get(at - 1).lower());
        if (NUMBER.matcher(word).matches() && !YEAR.matcher(word).matches() && !dated) {
            return Double.parseDouble(word.replace(",", ""));
        }
        return NUMERALS.getOrDefault(word, -1.0);
    }

    private static boolean counts(Token token) {
        var word = token.lower();
        return word.equals("%")
                || (token.isWord()
                        && Character.isLetter(word.charAt(0))
                        && !Words.MONTHS.contains(word)
                        && !isTime(word)
                        && !Words.PREPOSITIONS.contains(word)
                        && word.length() > 2);
    }

    /** How long something takes is told of too many things. */
    private static boolean isTime(String word) {
        var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Words.isTime(one) || one.equals("hour") || one.equals("minute");
    }
}

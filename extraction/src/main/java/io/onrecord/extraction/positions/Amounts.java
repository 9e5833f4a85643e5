package io.onrecord.extraction.positions;

import io.onrecord.extraction.positions.Stand.Amount;
import io.onrecord.extraction.text.Stems;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers that count something; dates and years count nothing. */
final class Amounts {
    /** "500 new jobs" are jobs. */
    private static final Set<String> PASSED =
            Set.of("new", "more", "additional", "further", "extra", "other", "fewer", "different");

    private Amounts() {}

    /** By what is counted; what is counted twice, with different numbers, is left out. */
    static Map<String, Amount> of(List<Token> tokens) {
        var found = new HashMap<String, Amount>();
        var twice = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var numeral = Numeral.at(tokens, i);
            if (numeral == null) continue;
            int at = counted(tokens, numeral.end());
            if (at >= 0) {
                var what = Stems.of(tokens.get(at).lower());
                var amount = new Amount(numeral.value(), ReadStands.words(tokens, i, at + 1));
                var before = found.putIfAbsent(what, amount);
                if (before != null && before.value() != amount.value()) twice.add(what);
            }
            i = numeral.end() - 1;
        }
        found.keySet().removeAll(twice);
        return Map.copyOf(found);
    }

    /** Where that stands which is counted; -1 when it is not said. */
    private static int counted(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && PASSED.contains(tokens.get(at).lower())) at++;
        return at < tokens.size() && counts(tokens.get(at)) ? at : -1;
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

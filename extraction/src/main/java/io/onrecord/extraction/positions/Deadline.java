package io.onrecord.extraction.positions;

import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done, or to last. What depends on the day on which it is said ("by Friday") is none.
 *
 * @param isEnd whether something lasts until then, rather than being done by then
 * @param part of the year, in lower case: a month or a season; empty when there is none
 * @param day of the month; empty when there is none
 * @param year empty when there is none
 * @param words as written
 */
record Deadline(boolean isEnd, String part, String day, String year, String words) {
    private static final Set<String> BY = Set.of("by", "before");
    private static final Set<String> UNTIL = Set.of("until", "till");
    private static final Set<String> BETWEEN =
            Set.of("the", "end", "of", "early", "late", "mid", "start", "beginning", "middle", ",");
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter");
    private static final Map<String, String> FEASTS = Map.of("christmas", "december", "easter", "spring");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[12]?[0-9]|3[01]");

    /** The only one of a statement; null when it has none or more. */
    static @Nullable Deadline of(List<Token> tokens) {
        @Nullable Deadline only = null;
        for (int i = 0; i < tokens.size(); i++) {
            var word = tokens.get(i).lower();
            var one = BY.contains(word) || UNTIL.contains(word) ? at(tokens, i) : null;
            if (one != null && only != null) return null;
            if (one != null) only = one;
        }
        return only;
    }

    private static @Nullable Deadline at(List<Token> tokens, int from) {
        var part = "";
        var day = "";
        var year = "";
        int end = from + 1;
        for (int i = end; i < tokens.size(); i++) {
            var word = tokens.get(i).lower();
            if (isPart(word) && part.isEmpty()) part = FEASTS.getOrDefault(word, word);
            else if (YEAR.matcher(word).matches() && year.isEmpty()) year = word;
            else if (DAY.matcher(word).matches() && day.isEmpty()) day = word;
            else if (BETWEEN.contains(word)) continue;
            else break;
            end = i + 1;
        }
        if (part.isEmpty() && year.isEmpty()) return null;
        boolean isEnd = UNTIL.contains(tokens.get(from).lower());
        return new Deadline(isEnd, part, day, year, ReadStands.words(tokens, from, end));
    }

    private static boolean isPart(String word) {
        return Words.MONTHS.contains(word) || SEASONS.contains(word) || FEASTS.containsKey(word);
    }

    /** Another year, another month, another season, or another day of the same month: what can be told apart for sure. */
    boolean differs(Deadline other) {
        if (isEnd != other.isEnd) return false;
        if (!year.isEmpty() && !other.year.isEmpty() && !year.equals(other.year)) return true;
        if (part.equals(other.part)) return !day.isEmpty() && !other.day.isEmpty() && !day.equals(other.day);
        return !part.isEmpty() && !other.part.isEmpty() && SEASONS.contains(part) == SEASONS.contains(other.part);
    }
}

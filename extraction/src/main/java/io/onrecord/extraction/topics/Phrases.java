package io.onrecord.extraction.topics;

import io.onrecord.extraction.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The runs of one to four words of a text that can name something: no function words but "of" inside, no names. */
final class Phrases {
    private static final int LONGEST = 4;
    private static final int MOST_WORDS = 120;
    private static final int SHORTEST_ALONE = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’'-]*|[^\\s\\p{L}]+");
    /** Forms of verbs, and adverbs. */
    private static final Pattern FORM = Pattern.compile("\\p{L}{3,}(ed|ing|ly)");

    private static final Set<String> COMMON =
            Set.of(("say says said tell tells told think know want wants make makes made go goes"
                            + " went gone come comes came take takes took give gives gave get gets got see seen saw find found keep kept"
                            + " put let ask asks asked call called become remain begin began leave left stand bring good bad great"
                            + " last next first second third long old few full same thing things way people man men woman women child"
                            + " children everybody something anything nothing word words part day days time times week weeks month"
                            + " months year years hour hours minute minutes morning evening night million thousand hundred dozen"
                            + " percent number side sides one’s well question questions answer answers conversation"
                            + " conversations comment comments offer decision decisions condition conditions statement statements plan plans")
                    .split(" "));

    private final Set<String> names;

    /** @param names in any case */
    Phrases(List<String> names) {
        this.names = names.stream()
                .flatMap(name -> WORD.matcher(name.toLowerCase(Locale.ROOT)).results())
                .map(word -> word.group())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each once. */
    Set<String> of(String text) {
        var words = WORD.matcher(text)
                .results()
                .limit(MOST_WORDS)
                .map(word -> word.group())
                .toList();
        var phrases = new HashSet<String>();
        for (int start = 0; start < words.size(); start++) {
            var phrase = new StringBuilder();
            for (int end = start; end < Math.min(words.size(), start + LONGEST); end++) {
                if (!canStand(words.get(end), end == 0) && !isInner(words, start, end)) {
                    break;
                }
                phrase.append(end == start ? "" : " ").append(words.get(end).toLowerCase(Locale.ROOT));
                if (ends(words.get(end)) && (end > start || words.get(end).length() >= SHORTEST_ALONE)) {
                    phrases.add(phrase.toString());
                }
            }
        }
        return phrases;
    }

    /** A capital in mid-sentence is a name that nobody has told us of. */
    private boolean canStand(String word, boolean first) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Character.isLetter(word.charAt(0))
                && (first || word.equals(lower))
                && word.length() > 2
                && !names.contains(lower)
                && !COMMON.contains(lower)
                && !Words.isFunctionWord(lower)
                && !Words.DAYS.contains(lower)
                && !Words.MONTHS.contains(lower);
    }

    private static boolean isInner(List<String> words, int start, int end) {
        return end > start && words.get(end).equals("of") && !words.get(end - 1).equals("of");
    }

    private static boolean ends(String word) {
        return !word.equals("of")
                && !FORM.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}

package io.onrecord.extraction.text;

import java.util.List;
import java.util.Set;

/** The plainest verbs of speech: they may follow a quotation that ended its own sentence. */
final class Tails {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;
    private static final Set<String> SPEAKING = Set.of("he", "she", "they", "the", "a", "an", "one");
    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "adds",
            "told",
            "wrote",
            "writes",
            "tweeted",
            "replied",
            "exclaimed",
            "shouted",
            "yelled",
            "continued",
            "concluded",
            "noted",
            "stressed",
            "explained",
            "declared",
            "insisted",
            "responded",
            "answered",
            "wondered",
            "joked",
            "recalled",
            "warned",
            "stated",
            "remarked",
            "cried",
            "quipped",
            "argued",
            "believes",
            "emphasised",
            "emphasized",
            "went",
            "tells",
            "reads",
            "read",
            "demanded");

    private Tails() {}

    /**
     * Where ", Jan Vorn added." or ", said Jan Vorn." begins, comma left out, if the text ends in it; else the end.
     */
    static int attributionStart(String text, int from, int to) {
        int first = Math.max(from, to - LONGEST);
        int comma = to - 1;
        while (comma >= first && text.charAt(comma) != ',') comma--;
        if (comma < first) return to;
        var rest = text.substring(comma + 1, to).strip();
        if (!rest.endsWith(".")) return to;
        var words = List.of(rest.substring(0, rest.length() - 1).split("\\s+"));
        return isAttribution(words) ? comma + 1 : to;
    }

    private static boolean isAttribution(List<String> words) {
        if (words.size() < 2) return false;
        var subject = isSpeechVerb(words.getLast())
                ? words.subList(0, words.size() - 1)
                : isSpeechVerb(words.getFirst()) ? words.subList(1, words.size()) : List.<String>of();
        return !subject.isEmpty() && subject.size() <= MOST_WORDS && isSomebody(subject.getFirst());
    }

    private static boolean isSomebody(String first) {
        return Character.isUpperCase(first.codePointAt(0))
                || SPEAKING.contains(first)
                || Words.POSSESSIVES.contains(first);
    }

    static boolean isSpeechVerb(String lower) {
        return VERBS.contains(lower);
    }
}

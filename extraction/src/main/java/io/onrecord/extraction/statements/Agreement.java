package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.Set;

/** Whether a subject and a verb form can go together; what looks like a verb is often a noun ("terrorist attacks"). */
final class Agreement {
    private static final Set<String> PLURAL_PRONOUNS =
            Set.of("i", "we", "you", "they", "who", "others", "many", "some", "most");
    private static final Set<String> PLURAL_NOUNS =
            Set.of("people", "police", "men", "women", "media", "critics", "staff", "children");

    private Agreement() {}

    static boolean holds(View s, Cue cue, Source subject) {
        int last = subject.to() - 1;
        var word = s.lower(last);
        if (s.isNumber(last) || word.equals("'s") || isBareAdjective(s, subject)) return false;
        if (cue.from() != cue.verb() && !s.isAdverb(cue.from())) return true;
        var verb = s.lower(cue.verb());
        var base = firstWord(cue.entry().verb());
        if (verb.equals(base) && !isPast(cue, base)) return isPlural(s, subject, word);
        boolean third = verb.endsWith("s") && !verb.endsWith("ss") && verb.length() > base.length();
        return !third || !isPluralNoun(s, last, word);
    }

    /** "read" and "put" are their own past. */
    private static boolean isPast(Cue cue, String base) {
        return cue.entry().forms().stream().map(Agreement::firstWord).noneMatch(form -> isPastOf(form, base));
    }

    private static boolean isPastOf(String form, String base) {
        return !form.equals(base) && !form.endsWith("s") && !form.endsWith("ing");
    }

    private static boolean isPlural(View s, Source subject, String last) {
        if (PLURAL_PRONOUNS.contains(last)
                || PLURAL_NOUNS.contains(last)
                || (last.endsWith("s") && !last.endsWith("ss"))) return true;
        for (int i = subject.from(); i < subject.to(); i++) {
            if (s.is(i, "and") || (s.isWord(i) && s.lower(i).endsWith("s") && s.in(i + 1, Words.PREPOSITIONS)))
                return true;
        }
        return false;
    }

    private static boolean isPluralNoun(View s, int i, String word) {
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !s.isCapitalised(i);
        return plural || (PLURAL_PRONOUNS.contains(word) && !word.equals("who"));
    }

    /** One small singular word with nothing before it: "terrorist attacks", "voicing hope". */
    private static boolean isBareAdjective(View s, Source subject) {
        if (subject.to() - subject.from() > 1 || s.isCapitalised(subject.from())) return false;
        var word = s.lower(subject.from());
        return !Words.SUBJECT_PRONOUNS.contains(word)
                && !PLURAL_PRONOUNS.contains(word)
                && !PLURAL_NOUNS.contains(word)
                && !Words.PRONOUNS.contains(word)
                && !word.endsWith("s");
    }

    private static String firstWord(String phrase) {
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }
}

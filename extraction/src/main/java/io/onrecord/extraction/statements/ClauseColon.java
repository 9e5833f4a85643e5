package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jan Vorn disagreed: “…”: after a colon a quotation belongs to the clause's subject, whatever its verb. */
final class ClauseColon {
    private static final int LONGEST_CLAUSE = 30;
    private static final Set<String> PERSONAL = Set.of("he", "she", "they");
    private static final Set<String> NEXT_SUBJECT = Set.of("i", "we", "you", "he", "she", "they", "that", "who");

    private ClauseColon() {}

    static Optional<Attribution> in(View s, int paragraph) {
        int colon = 1;
        while (colon < LONGEST_CLAUSE && colon < s.size() && !s.is(colon, ":") && !s.isQuotation(colon)) colon++;
        boolean speech = s.is(colon, ":") && s.isSpeech(colon + 1) && s.isEnd(colon + 2);
        if (!speech) return Optional.empty();
        for (int verb = 1; verb < colon; verb++) {
            var subject = canBeVerb(s, verb) ? LeftSubject.of(s, verb) : null;
            if (subject != null && isSomebody(s, subject) && isLastSubject(s, verb, colon))
                return Optional.of(attribution(s, paragraph, subject, verb, colon + 1));
        }
        return Optional.empty();
    }

    /** A small word after a name, a pronoun or an apposition; anywhere if it looks like a past tense. */
    private static boolean canBeVerb(View s, int i) {
        boolean plain = s.isWord(i)
                && !s.isCapitalised(i)
                && !s.isNumber(i)
                && !Words.isFunctionWord(s.lower(i))
                && !s.lower(i).endsWith("ing");
        if (!plain) return false;
        boolean past = s.lower(i).endsWith("ed") && !s.in(i - 1, Words.BE) && !s.in(i - 1, Words.DETERMINERS);
        return past || s.in(i - 1, PERSONAL) || s.isCapitalised(i - 1) || s.is(i - 1, ",");
    }

    private static boolean isSomebody(View s, Source subject) {
        for (int i = subject.from(); i < subject.to(); i++) {
            boolean name = s.isCapitalised(i) && !Words.isFunctionWord(s.lower(i));
            if (name || s.in(i, PERSONAL)) return true;
        }
        return false;
    }

    private static boolean isLastSubject(View s, int verb, int colon) {
        for (int i = verb; i < colon; i++) {
            if (s.in(i, NEXT_SUBJECT)) return false;
        }
        return true;
    }

    private static Attribution attribution(View s, int paragraph, Source subject, int verb, int quotation) {
        return new Attribution(
                "clause-colon-quote",
                StatementKind.DIRECT,
                paragraph,
                List.of(Kinds.content(s, quotation, quotation + 1)),
                List.of(s.range(verb, verb + 1)),
                s.range(subject.from(), subject.to()));
    }
}

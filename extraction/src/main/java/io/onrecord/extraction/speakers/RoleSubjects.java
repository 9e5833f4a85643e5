package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who are the subjects of the sentences before a pronoun by their role: "The envoy smiled. “Yes,” he said." */
final class RoleSubjects {
    /** Who, and where the words stand. */
    record Called(Person person, int place) {}

    private static final int FARTHEST = 400;
    private static final int LONGEST = 6;
    private static final Set<String> ENDS = Set.of(".", "!", "?", ",", "”", "\"", "’");

    /** What goes on after them may end in a name. */
    private static final Set<String> OF = Set.of("of", "for", "to", "at");

    private RoleSubjects() {}

    /** In the same paragraph. */
    static @Nullable Called lastIn(Question question) {
        var tokens = Tokens.of(question.text(), question.paragraphStart(FARTHEST), question.place());
        for (int i = tokens.size() - 1; i >= 0; i--) {
            boolean opens = tokens.get(i).is("the")
                    && (i == 0 || ENDS.contains(tokens.get(i - 1).text()));
            var person = opens && !isQuoted(question, tokens.get(i)) ? person(question, tokens, i) : null;
            if (person != null) return new Called(person, tokens.get(i).start());
        }
        return null;
    }

    private static boolean isQuoted(Question question, Token token) {
        return question.attribution().content().stream()
                .anyMatch(one -> one.contains(new Range(token.start(), token.end())));
    }

    private static @Nullable Person person(Question question, List<Token> tokens, int from) {
        for (int end = from + 2; end <= Math.min(tokens.size(), from + LONGEST); end++) {
            var last = Lexicon.withoutDot(tokens.get(end - 1).lower());
            if (!tokens.get(end - 1).isWord() || question.lexicon().isCue(last)) return null;
            boolean goesOn = end < tokens.size()
                    && (tokens.get(end).is("'s")
                            || OF.contains(tokens.get(end).lower())
                            || tokens.get(end).isCapitalised()
                            || question.lexicon().isRoleWord(tokens.get(end).lower()));
            if (!question.lexicon().isRoleWord(last) || goesOn) continue;
            return Roles.meant(question.of(
                    new Range(tokens.get(from).start(), tokens.get(end - 1).end())));
        }
        return null;
    }
}

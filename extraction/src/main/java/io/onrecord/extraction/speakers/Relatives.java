package io.onrecord.extraction.speakers;

import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Jan Vorn, the mayor, who said …": a relative pronoun stands for what it follows. */
final class Relatives {
    private static final Set<String> PRONOUNS = Set.of("who", "whose", "which", "that");
    private static final int FARTHEST = 300;
    private static final int LONGEST_APPOSITION = 140;
    private static final int LONGEST_PHRASE = 8;

    /** What may stand in "the head of the board". */
    private static final Set<String> LINKS = Set.of("of", "the", "'s", "and", "former", "for");

    private static final List<Sieve> PHRASES = List.of(
            new Sieve("", Names::several),
            new Sieve("", Names::full),
            new Sieve("", Names::surname),
            new Sieve("", Asides::named),
            new Sieve("", Roles::holder),
            new Sieve("", Roles::possessed),
            new Sieve("", Roles::called),
            new Sieve("", Roles::calledWidely),
            new Sieve("", Descriptors::anonymous),
            new Sieve("", Descriptors::document),
            new Sieve("", Descriptors::organisation),
            new Sieve("", Descriptors::group),
            new Sieve("", Descriptors::officeOnly));

    private Relatives() {}

    static @Nullable Answer antecedent(Question question) {
        if (!PRONOUNS.contains(question.first()) || question.words().size() > 1) return null;
        var tokens = Tokens.of(question.text(), question.paragraphStart(FARTHEST), question.place());
        int end = tokens.size();
        if (end > 0 && tokens.get(end - 1).text().equals(",")) end--;
        if (end == 0) return Answer.UNKNOWN;
        var name = name(question, tokens.get(end - 1).end());
        if (name != null) return name;
        var phrase = phrase(question, tokens, end);
        if (phrase == null) return Answer.UNKNOWN;
        var asked = question.of(phrase);
        return PHRASES.stream()
                .map(sieve -> sieve.answer().apply(asked))
                .filter(answer -> answer != null)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** The name right before, or the one that the words between two commas describe. */
    private static @Nullable Answer name(Question question, int end) {
        var last = question.cast().runs().lowerEntry(end);
        for (int looked = 0; last != null && looked < 4; looked++) {
            var run = last.getValue();
            var person = question.cast().named(run);
            int from = Math.min(run.range().end(), end);
            if (end - from > LONGEST_APPOSITION) return null;
            var between = question.text().substring(from, end);
            if (between.matches("(?s).*[.!?;:\n“”\"].*")) return null;
            boolean beside = between.isEmpty() && !question.first().equals("which");
            boolean described = between.startsWith(", ") && isDescription(question, between);
            if (person != null && run.subject() && (beside || described)) return Answer.of(person);
            if (beside && person == null && run.sort() == NameRun.Sort.PERSON) return null;
            last = question.cast().runs().lowerEntry(run.range().start());
        }
        return null;
    }

    private static boolean isDescription(Question question, String between) {
        var words = Tokens.of(between, 2, between.length()).stream()
                .map(Token::lower)
                .toList();
        boolean opens = !words.isEmpty()
                && (Words.DETERMINERS.contains(words.getFirst())
                        || Character.isDigit(words.getFirst().charAt(0))
                        || question.lexicon().isRoleWord(words.getFirst())
                        || words.getFirst().equals("former"));
        return opens && words.stream().noneMatch(question.lexicon()::isCue);
    }

    private static @Nullable Range phrase(Question question, List<Token> tokens, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_PHRASE && belongs(tokens.get(from - 1))) {
            from--;
            var lower = tokens.get(from).lower();
            boolean head = from == 0 || !LINKS.contains(tokens.get(from - 1).lower());
            if (Words.DETERMINERS.contains(lower) && head) return range(tokens, from, end);
        }
        var last = end - 1;
        boolean group = last >= 0
                && question.lexicon().is(SourceNoun.GROUPS, tokens.get(last).lower());
        return group ? range(tokens, last, end) : null;
    }

    private static boolean belongs(Token token) {
        return token.isWord()
                && (LINKS.contains(token.lower())
                        || Words.DETERMINERS.contains(token.lower())
                        || !Words.isFunctionWord(token.lower()));
    }

    private static Range range(List<Token> tokens, int from, int end) {
        return new Range(tokens.get(from).start(), tokens.get(end - 1).end());
    }
}

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sources that hold a name. */
final class Names {
    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom", "which", "that", "where", "when");
    /** What opens a phrase that says more of what stands before it; "of", "to" and "for" may lead to the name itself. */
    private static final Set<String> PHRASES = Set.of(
            "by", "from", "in", "with", "at", "like", "including", "about", "against", "between", "among", "under");

    /** "Ann Lind and others", "Mr. Vorn and his rivals" */
    private static final Pattern AND_OTHERS =
            Pattern.compile("^(?:,? and|,? along with|,? or) \\p{Ll}.*", Pattern.DOTALL);

    private static final Pattern COUPLE = Pattern.compile("^Mrs?\\.? and Mrs?\\.? \\p{Lu}.*", Pattern.DOTALL);

    private Names() {}

    /** "Ann Lind and Jan Vorn said" */
    static @Nullable Answer several(Question question) {
        var people = question.names().stream()
                .filter(run -> isSubject(question, run))
                .filter(run -> run.sort() != NameRun.Sort.ORGANISATION)
                .filter(run -> run.words().size() > 1 || question.cast().named(run) != null)
                .toList();
        boolean several = people.size() > 1 && joined(question, people);
        return several || isCouple(question) || isWithOthers(question, people)
                ? Answer.described(question.sourceText(), SpeakerKind.GROUP)
                : null;
    }

    private static boolean joined(Question question, List<NameRun> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            int end = names.get(i).range().end();
            int from = Math.max(end, names.get(i + 1).place().from());
            var between = question.text().substring(end, from).strip();
            boolean last = i + 2 == names.size();
            if (last ? !isAnd(between) : !between.equals(",")) return false;
        }
        return true;
    }

    private static boolean isAnd(String between) {
        return Set.of("and", ", and", "nor", "or", "&").contains(between);
    }

    private static boolean isCouple(Question question) {
        return !question.source().isEmpty()
                && COUPLE.matcher(question.sourceText()).matches();
    }

    private static boolean isWithOthers(Question question, List<NameRun> people) {
        var source = question.attribution().source();
        if (source == null || people.isEmpty() || people.getFirst().place().from() != source.start()) return false;
        int end = people.getFirst().range().end();
        return end < source.end()
                && AND_OTHERS
                        .matcher(question.text().substring(end, source.end()))
                        .matches();
    }

    static @Nullable Answer full(Question question) {
        var run = head(question);
        var person = run == null ? null : question.cast().named(run);
        return person != null && run != null && run.words().size() > 1 ? Answer.of(person) : null;
    }

    static @Nullable Answer surname(Question question) {
        var run = head(question);
        var person = run == null ? null : question.cast().named(run);
        if (person == null || run == null) return null;
        return person.isFullyNamed() || run.sort() == NameRun.Sort.PERSON ? Answer.of(person) : null;
    }

    /** A single capitalised word of which nothing else is known speaks: most likely somebody's name. */
    static @Nullable Answer lone(Question question) {
        var run = head(question);
        var person = run == null ? null : question.cast().named(run);
        return person == null ? null : Answer.of(person);
    }

    /** The name that the source is, not one inside "a spokesman for X", "X's lawyer" or "a man who has met X". */
    private static @Nullable NameRun head(Question question) {
        int end = relativeClause(question);
        var people = question.names().stream()
                .filter(run -> run.range().start() < end && question.cast().named(run) != null)
                .toList();
        for (var sort : List.of(NameRun.Sort.PERSON, NameRun.Sort.PERHAPS)) {
            for (var run : fullyNamedFirst(question, people)) {
                if (run.sort() == sort && isSubject(question, run) && !insideApposition(question, run)) return run;
            }
        }
        return people.size() == 1 && isMisplaced(question, people.getFirst()) ? people.getFirst() : null;
    }

    /** Where "who …" begins: whoever is named in there is somebody else. */
    private static int relativeClause(Question question) {
        for (int i = 1; i < question.words().size(); i++) {
            if (RELATIVES.contains(question.words().get(i)))
                return question.source().get(i).start();
        }
        return Integer.MAX_VALUE;
    }

    /** It is not of something, or after a preposition, that is in the source; "X's" alone stands for X. */
    static boolean isSubject(Question question, NameRun run) {
        var source = question.attribution().source();
        if (source == null) return run.subject();
        var place = run.place();
        boolean all = place.from() <= source.start();
        boolean own = question.words().getLast().equals("'s") && run.range().end() >= source.end() - 2;
        boolean free = all || (!place.belongs() && !place.after() && !isInPhrase(question, run));
        return (!place.possessive() || own) && free && !isModifier(question, run);
    }

    /** "A study by Ann Lind and Jan Vorn": both are in the phrase. */
    private static boolean isInPhrase(Question question, NameRun run) {
        int from = run.place().from();
        if (!run.before().isEmpty() && question.text().startsWith(", ", from - 2)) return false;
        for (int i = 1; i < question.source().size(); i++) {
            if (question.source().get(i).start() >= from) return false;
            if (PHRASES.contains(question.words().get(i))) return true;
        }
        return false;
    }

    /** "Vorn supporters", "Vorn economic advisers". */
    private static boolean isModifier(Question question, NameRun run) {
        int after = Token.at(question.source(), run.range().end() - 1) + 1;
        for (int i = after; after > 0 && i < Math.min(question.source().size(), after + 3); i++) {
            var token = question.source().get(i);
            if (!token.isWord() || token.isCapitalised() || Words.isFunctionWord(token.lower())) return false;
            if (isNoun(question.lexicon(), token.lower())) return true;
        }
        return false;
    }

    private static boolean isNoun(Lexicon lexicon, String lower) {
        return lexicon.is(SourceNoun.GROUPS, lower)
                || lexicon.is(SourceNoun.DOCUMENTS, lower)
                || lexicon.is(SourceNoun.ORGANISATIONS, lower)
                || lexicon.isRoleWord(lower);
    }

    private static List<NameRun> fullyNamedFirst(Question question, List<NameRun> people) {
        return people.stream()
                .sorted(Comparator.comparing(run -> {
                    var person = question.cast().named(run);
                    return person == null || !person.isFullyNamed();
                }))
                .toList();
    }

    /**
     * "The press secretary of Valdorian President Jan Vorn said": when somebody else in the article is the president, the
     * name is the secretary's.
     */
    private static boolean isMisplaced(Question question, NameRun run) {
        var source = question.attribution().source();
        var person = question.cast().named(run);
        if (source == null || person == null || run.range().end() != source.end()) return false;
        var offices = question.lexicon().rolesIn(run.before());
        var countries = question.lexicon().countriesIn(run.before());
        return !offices.isEmpty()
                && question.cast()
                        .candidates()
                        .anyMatch(other -> !other.equals(person)
                                && other.roles().containsAll(offices)
                                && other.countries().containsAll(countries));
    }

    /** After a comma a name belongs to the description unless the description stands before the comma. */
    private static boolean insideApposition(Question question, NameRun run) {
        var source = question.attribution().source();
        if (source == null || run.range().start() == source.start()) return false;
        var before = question.text().substring(source.start(), run.range().start());
        int comma = before.lastIndexOf(',');
        if (comma < 0) return false;
        return !before.substring(comma + 1).isBlank() && run.before().isEmpty();
    }
}

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.SpeakerKind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources that hold a name. */
final class Names {
    private Names() {}

    /** "Ann Lind and Jan Vorn said" */
    static @Nullable Answer several(Question question) {
        var people = question.names().stream()
                .filter(NameRun::subject)
                .filter(run -> run.sort() != NameRun.Sort.ORGANISATION)
                .toList();
        if (people.size() < 2 || !joined(question, people)) return null;
        return Answer.described(question.sourceText(), SpeakerKind.GROUP);
    }

    private static boolean joined(Question question, List<NameRun> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            var between = question.text()
                    .substring(
                            names.get(i).range().end(), names.get(i + 1).range().start())
                    .strip();
            boolean last = i + 2 == names.size();
            if (last ? !between.equals("and") && !between.equals(", and") : !between.equals(",")) return false;
        }
        return true;
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

    /** The name that the source is, not one inside "a spokesman for X" or "X's lawyer". */
    private static @Nullable NameRun head(Question question) {
        var people = question.names().stream()
                .filter(run -> question.cast().named(run) != null)
                .toList();
        for (var sort : List.of(NameRun.Sort.PERSON, NameRun.Sort.PERHAPS)) {
            for (var run : fullyNamedFirst(question, people)) {
                if (run.sort() == sort && run.subject() && !insideApposition(question, run)) return run;
            }
        }
        return people.size() == 1 && isMisplaced(question, people.getFirst()) ? people.getFirst() : null;
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

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** People named as subjects in the words that lead up to a pronoun, in the same paragraph. */
final class Subjects {
    private static final int FARTHEST = 600;

    private Subjects() {}

    static @Nullable Person lastIn(Question question, Predicate<Person> fits) {
        var names = leadUp(question);
        for (int i = names.size() - 1; i >= 0; i--) {
            var run = names.get(i);
            var person = question.cast().named(run);
            if (person != null
                    && run.subject()
                    && (run.sort() == NameRun.Sort.PERSON || person.isFullyNamed())
                    && fits.test(person)
                    && startsSentence(question.text(), run.range().start() - lengthBefore(run))) {
                return person;
            }
        }
        return null;
    }

    /** The names that stand before a place in the same paragraph. */
    static List<NameRun> leadUp(Question question) {
        int place = question.place();
        var near = new Range(Math.max(0, place - FARTHEST), place);
        return question.cast().within(near).stream()
                .filter(run -> run.paragraph() == question.attribution().paragraph())
                .toList();
    }

    private static int lengthBefore(NameRun run) {
        int length = 0;
        for (var word : run.before()) length += word.length() + 1;
        return length;
    }

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') before--;
        return before < 0 || ".\n!?,”\"’".indexOf(text.charAt(before)) >= 0;
    }
}

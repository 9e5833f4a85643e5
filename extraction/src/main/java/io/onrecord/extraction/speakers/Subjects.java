package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** People named as subjects in the words that lead up to a pronoun, in the same paragraph. */
final class Subjects {
    private static final int FARTHEST = 600;

    private Subjects() {}

    /** By name, or by role ("The envoy smiled."), whichever stands nearer. */
    static @Nullable Person lastIn(Question question, Predicate<Person> fits) {
        var named = lastNamed(question, fits);
        var called = RoleSubjects.lastIn(question);
        boolean nearer = called != null
                && (named == null || called.place() > named.range().start())
                && fits.test(called.person());
        if (nearer && called != null) return called.person();
        return named == null ? null : question.cast().named(named);
    }

    private static @Nullable NameRun lastNamed(Question question, Predicate<Person> fits) {
        var names = leadUp(question);
        for (int i = names.size() - 1; i >= 0; i--) {
            var run = names.get(i);
            var person = question.cast().named(run);
            if (person != null
                    && run.subject()
                    && (run.sort() == NameRun.Sort.PERSON || person.isFullyNamed())
                    && fits.test(person)
                    && startsSentence(question.text(), run.place().from())) {
                return run;
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

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') before--;
        return before < 0 || ".\n!?,”\"’".indexOf(text.charAt(before)) >= 0;
    }
}

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Words;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A description and a name beside each other, of which the source is the one: "said her deputy, Jan Vorn." */
final class Asides {
    private static final Pattern CLOSES = Pattern.compile(
            "^(?:[,.;:!?)”\"—–]|\\s+(?:who|whose|in|on|at|told|said|after|during)\\b|\\s*$|\\s+[—–-]).*",
            Pattern.DOTALL);
    private static final Set<String> OWN = Set.of("her", "his", "its", "their", "the", "a", "an");
    private static final int LONGEST_TITLES = 60;

    private Asides() {}

    static @Nullable Answer named(Question question) {
        var source = question.attribution().source();
        if (source == null || !describes(question)) return null;
        var after = after(question, source.end());
        return after == null ? before(question, source.start(), source.end()) : after;
    }

    private static boolean describes(Question question) {
        var described = question.described();
        boolean named = question.names().stream()
                .anyMatch(
                        run -> Names.isSubject(question, run) && question.cast().named(run) != null);
        boolean opens = OWN.contains(question.first())
                || Words.DETERMINERS.contains(question.first())
                || question.words().contains("'s")
                || described.role() != null;
        return !named && described.head() != null && opens && !Descriptors.isPlural(question);
    }

    /** ", Jan Vorn," */
    private static @Nullable Answer after(Question question, int end) {
        var text = question.text();
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at >= text.length() || text.charAt(at) != ',') return null;
        at++;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        var next = question.cast().runs().ceilingEntry(at);
        if (next == null || next.getKey() - at > LONGEST_TITLES) return null;
        var run = next.getValue();
        var person = question.cast().named(run);
        boolean beside = run.place().from() == at
                && !run.place().possessive()
                && run.words().size() > 1;
        if (person == null || !beside) return null;
        int to = run.range().end();
        var rest = text.substring(to, Math.min(text.length(), to + 12));
        return CLOSES.matcher(rest).matches() ? Answer.of(person) : null;
    }

    /** "Jan Vorn, the mayor, said": only when a comma closes it, else it is another clause. */
    private static @Nullable Answer before(Question question, int start, int end) {
        var text = question.text();
        if (end >= text.length() || text.charAt(end) != ',' || start < 2) return null;
        if (!text.startsWith(", ", start - 2)) return null;
        var last = question.cast().runs().floorEntry(start - 1);
        var run = last == null ? null : last.getValue();
        var person = run == null || run.range().end() != start - 2
                ? null
                : question.cast().named(run);
        return person == null || run == null || !run.subject() ? null : Answer.of(person);
    }
}

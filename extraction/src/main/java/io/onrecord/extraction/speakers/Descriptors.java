package io.onrecord.extraction.speakers;

import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.SourceNoun;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources that are nobody in the article: "a source", "the ministry", "Moscow", "the president" whom it does not name. */
final class Descriptors {
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "another", "some", "two", "three", "several", "many", "unnamed");
    private static final Set<String> SEVERAL = Set.of(
            "both", "two", "three", "four", "many", "some", "several", "few", "others", "most", "all", "couple", "pair",
            "trio", "those");
    private static final Set<String> COUNTS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "10");

    private Descriptors() {}

    static @Nullable Answer anonymous(Question question) {
        if (!contains(question, SourceNoun.ANONYMOUS) && !isUnnamedOfficial(question)) return null;
        return Answer.described(question.sourceText(), SpeakerKind.ANONYMOUS);
    }

    private static boolean isUnnamedOfficial(Question question) {
        return isIndefinite(question) && question.described().role() != null;
    }

    static @Nullable Answer document(Question question) {
        return described(question, SourceNoun.DOCUMENTS, SpeakerKind.DOCUMENT);
    }

    static @Nullable Answer organisation(Question question) {
        var head = question.described().head();
        if (head != null && question.lexicon().is(SourceNoun.GROUPS, head)) return null;
        boolean named =
                question.names().stream().anyMatch(run -> run.sort() == NameRun.Sort.ORGANISATION && run.subject());
        if (named && question.described().role() == null)
            return Answer.described(question.sourceText(), SpeakerKind.ORGANISATION);
        return described(question, SourceNoun.ORGANISATIONS, SpeakerKind.ORGANISATION);
    }

    /** "Moscow says": a place speaks for its government. */
    static @Nullable Answer place(Question question) {
        boolean place = question.names().size() == 1
                && question.names().getFirst().sort() == NameRun.Sort.PLACE
                && isNothingElse(question);
        return place ? Answer.described(question.sourceText(), SpeakerKind.ORGANISATION) : null;
    }

    private static boolean isNothingElse(Question question) {
        int words = question.words().size() - (question.first().equals("the") ? 1 : 0);
        return words == question.names().getFirst().words().size()
                && question.lexicon().isPlace(question.names().getFirst().text().toLowerCase(Locale.ROOT));
    }

    static @Nullable Answer group(Question question) {
        boolean group = isPlural(question) || isCount(question) || isFamily(question);
        return group ? Answer.described(question.sourceText(), SpeakerKind.GROUP) : null;
    }

    static boolean isPlural(Question question) {
        var head = question.described().head();
        if (head == null) return false;
        boolean plural = head.endsWith("s")
                && !head.endsWith("ss")
                && question.names().stream()
                        .filter(run -> run.subject() && question.cast().named(run) != null)
                        .noneMatch(run -> ends(run, head));
        return question.lexicon().is(SourceNoun.GROUPS, head) || plural;
    }

    private static boolean ends(NameRun run, String head) {
        return run.words().getLast().toLowerCase(Locale.ROOT).equals(head);
    }

    /** "Both", "the two", "47 percent", "one in three". */
    private static boolean isCount(Question question) {
        var words = question.words();
        if (words.isEmpty()) return false;
        var first = words.getFirst().equals("the") && words.size() > 1 ? words.get(1) : words.getFirst();
        boolean people =
                SEVERAL.contains(first) && (words.size() <= 2 || words.get(1).equals("of"));
        boolean share = question.lexicon().isQuantity(first)
                || first.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')
                || (words.size() > 2 && words.get(1).equals("in") && COUNTS.contains(words.get(2)));
        return (people || share)
                && question.names().stream().noneMatch(run -> run.place().from() == question.place());
    }

    /** "The Marshes", when a Marsh is in the article. */
    private static boolean isFamily(Question question) {
        if (question.words().size() != 2
                || !question.first().equals("the")
                || question.names().isEmpty()) return false;
        var word = question.names().getLast().words().getLast();
        return question.cast().isSurname(Surnames.key(word.replaceFirst("e?s$", "")))
                || question.cast().isSurname(Surnames.key(word.replaceFirst("s$", "")));
    }

    static @Nullable Answer officeOnly(Question question) {
        var asked = question.described();
        return asked.role() == null ? null : Answer.holder(asked.text(), asked.gender());
    }

    private static @Nullable Answer described(Question question, SourceNoun sort, SpeakerKind kind) {
        var head = question.described().head();
        return head != null && question.lexicon().is(sort, head) ? Answer.described(question.sourceText(), kind) : null;
    }

    private static boolean contains(Question question, SourceNoun sort) {
        var head = question.described().head();
        if (head == null) return false;
        int at = question.words().indexOf(head);
        var next =
                at + 1 < question.words().size() ? head + " " + question.words().get(at + 1) : head;
        return question.lexicon().is(sort, head) || question.lexicon().is(sort, next);
    }

    static boolean isIndefinite(Question question) {
        return INDEFINITE.contains(question.first()) || question.words().contains("anonymity");
    }
}

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
        var head = question.described().head();
        if (head == null) return null;
        boolean plural = head.endsWith("s")
                && !head.endsWith("ss")
                && question.names().stream().filter(NameRun::subject).noneMatch(run -> ends(run, head));
        boolean group = question.lexicon().is(SourceNoun.GROUPS, head) || plural;
        return group ? Answer.described(question.sourceText(), SpeakerKind.GROUP) : null;
    }

    private static boolean ends(NameRun run, String head) {
        return run.words().getLast().toLowerCase(Locale.ROOT).equals(head);
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

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources that describe rather than name: "the diplomat", "the Russian leader", "a source", "the ministry", "Moscow". */
final class Descriptors {
    private static final Set<String> DEFINITE = Set.of("the", "his", "her", "their", "its", "this", "that", "'s");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "another", "some", "two", "three", "several", "many", "unnamed");
    private static final int FARTHEST = 40;

    private Descriptors() {}

    /** "The Russian leader": the one in the article who has such an office of that country. */
    static @Nullable Answer holder(Question question) {
        var noun = roleNoun(question);
        var country = country(question);
        if (noun == null || country == null || isIndefinite(question)) return null;
        var holders = question.cast()
                .candidates()
                .filter(person -> person.countries().contains(country)
                        && question.lexicon().covers(noun, person.roles()))
                .filter(person -> person.lastBefore(question.place()) >= 0
                        || person.mentions().size() > 1)
                .toList();
        if (holders.size() == 1) return Answer.of(holders.getFirst());
        var spoken = question.turns()
                .lastPerson(holders::contains, question.attribution().paragraph(), FARTHEST);
        return spoken == null ? null : Answer.of(spoken);
    }

    /** "The diplomat": whoever spoke last and may be called so. */
    static @Nullable Answer role(Question question) {
        var noun = roleNoun(question);
        if (noun == null || !isDefinite(question) || isPossessed(question)) return null;
        var role = question.lexicon().role(noun);
        var gender = role == null ? Gender.UNKNOWN : role.gender();
        var country = country(question);
        int paragraph = question.attribution().paragraph();
        var lexicon = question.lexicon();
        var called = question.turns()
                .lastPerson(
                        person -> person.may(gender) && lexicon.covers(noun, person.roles()) && of(country, person),
                        paragraph,
                        FARTHEST);
        if (called != null) return Answer.of(called);
        var holders = question.cast()
                .candidates()
                .filter(person -> person.may(gender) && lexicon.covers(noun, person.roles()) && of(country, person))
                .filter(person -> person.lastBefore(question.place()) >= 0)
                .toList();
        if (holders.size() == 1) return Answer.of(holders.getFirst());
        if (country != null || isWorn(question, noun)) return null;
        var last = question.turns()
                .lastPerson(
                        person -> person.may(gender) && (person.roles().isEmpty() || noun.equals("official")),
                        paragraph,
                        2);
        return last == null ? null : Answer.of(last);
    }

    /** Words too wide to point at one person. */
    private static boolean isWorn(Question question, String noun) {
        return question.words().size() > 3 || noun.equals("member");
    }

    private static boolean of(@Nullable String country, Person person) {
        return country == null
                || person.countries().isEmpty()
                || person.countries().contains(country);
    }

    static @Nullable Answer anonymous(Question question) {
        if (!contains(question, SourceNoun.ANONYMOUS) && !isUnnamedOfficial(question)) return null;
        return Answer.described(question.sourceText(), SpeakerKind.ANONYMOUS);
    }

    private static boolean isUnnamedOfficial(Question question) {
        return isIndefinite(question) && roleNoun(question) != null;
    }

    static @Nullable Answer document(Question question) {
        return described(question, SourceNoun.DOCUMENTS, SpeakerKind.DOCUMENT);
    }

    static @Nullable Answer organisation(Question question) {
        var head = headNoun(question);
        if (head != null && question.lexicon().is(SourceNoun.GROUPS, head)) return null;
        boolean named =
                question.names().stream().anyMatch(run -> run.sort() == NameRun.Sort.ORGANISATION && run.subject());
        if (named && roleNoun(question) == null)
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
        var head = headNoun(question);
        if (head == null) return null;
        boolean plural = head.endsWith("s")
                && !head.endsWith("ss")
                && !question.names().stream().anyMatch(NameRun::subject);
        boolean group = question.lexicon().is(SourceNoun.GROUPS, head) || plural;
        return group ? Answer.described(question.sourceText(), SpeakerKind.GROUP) : null;
    }

    static @Nullable Answer officeOnly(Question question) {
        var noun = roleNoun(question);
        if (noun == null) return null;
        var role = question.lexicon().role(noun);
        return Answer.holder(question.sourceText(), role == null ? Gender.UNKNOWN : role.gender());
    }

    private static @Nullable Answer described(Question question, SourceNoun sort, SpeakerKind kind) {
        var head = headNoun(question);
        return head != null && question.lexicon().is(sort, head) ? Answer.described(question.sourceText(), kind) : null;
    }

    private static boolean contains(Question question, SourceNoun sort) {
        var head = headNoun(question);
        if (head == null) return false;
        int at = question.words().indexOf(head);
        var next =
                at + 1 < question.words().size() ? head + " " + question.words().get(at + 1) : head;
        return question.lexicon().is(sort, head) || question.lexicon().is(sort, next);
    }

    private static @Nullable String roleNoun(Question question) {
        var head = headNoun(question);
        if (head == null) return null;
        int at = question.words().lastIndexOf(head);
        if (at > 0) {
            var two = question.words().get(at - 1) + " " + head;
            if (question.lexicon().isRoleWord(two)) return two;
        }
        return question.lexicon().isRoleWord(head) ? head : null;
    }

    /** The last word before "of", "for", "who" or the end: what the description is a description of. */
    private static @Nullable String headNoun(Question question) {
        String head = null;
        for (var word : question.words()) {
            boolean ends = Words.PREPOSITIONS.contains(word)
                    || word.equals("who")
                    || word.equals("that")
                    || word.equals(",")
                    || word.equals("(")
                    || word.equals("familiar");
            if (ends && head != null) break;
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !Words.isFunctionWord(word)) head = word;
        }
        return head;
    }

    private static @Nullable String country(Question question) {
        for (var word : question.words()) {
            var country = question.lexicon().countryOf(word);
            if (country != null) return country;
        }
        return null;
    }

    private static boolean isDefinite(Question question) {
        return DEFINITE.contains(question.first())
                && List.of("the", "this", "that").contains(question.first());
    }

    private static boolean isPossessed(Question question) {
        return question.words().contains("'s")
                || (question.words().contains("of") && !question.names().isEmpty());
    }

    private static boolean isIndefinite(Question question) {
        return INDEFINITE.contains(question.first()) || question.words().contains("anonymity");
    }
}

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom "he", "she", "they" and "I" stand for. */
final class Pronouns {
    private static final int FARTHEST = 6;
    private static final Set<String> ONE = Set.of("a", "an", "one", "another");
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself", "he's");
    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself", "she's");

    private Pronouns() {}

    static @Nullable Answer firstPerson(Question question) {
        return isPronoun(question, Set.of("i", "we", "me", "us", "my", "our", "you", "your")) ? Answer.UNKNOWN : null;
    }

    /** "It said": the body that spoke last. */
    static @Nullable Answer thing(Question question) {
        if (!isPronoun(question, Set.of("it", "its", "itself"))) return null;
        var last = question.turns().last();
        boolean body = last != null && last.person() == null && last.speaker().kind() != SpeakerKind.UNKNOWN;
        return body ? last : Answer.UNKNOWN;
    }

    static @Nullable Answer plural(Question question) {
        if (!isPronoun(question, Set.of("they", "them", "their"))) return null;
        var last = question.turns().last();
        boolean several =
                last != null && last.person() == null && last.speaker().kind() != SpeakerKind.PERSON;
        return several && last != null ? last : Answer.UNKNOWN;
    }

    /** "An aide said …. “…,” he said": whoever spoke last here without a name. */
    static @Nullable Answer unnamedHere(Question question) {
        var last = question.turns().lastIn(question.attribution().paragraph());
        return isUnnamed(question, last) ? last : null;
    }

    /** The same of the paragraph before. */
    static @Nullable Answer unnamedBefore(Question question) {
        var last = question.turns().lastIn(question.attribution().paragraph() - 1);
        return isUnnamed(question, last) ? last : null;
    }

    private static boolean isUnnamed(Question question, @Nullable Answer last) {
        var gender = gender(question);
        if (gender == Gender.UNKNOWN || last == null || last.person() != null) return false;
        var speaker = last.speaker();
        boolean one = speaker.name() != null
                && ONE.contains(speaker.name().toLowerCase(Locale.ROOT).split(" ", 2)[0]);
        boolean may = speaker.gender() == Gender.UNKNOWN || speaker.gender() == gender;
        return may && (speaker.kind() == SpeakerKind.PERSON || (speaker.kind() == SpeakerKind.ANONYMOUS && one));
    }

    /** The only one named in this paragraph so far, and not by the speaker, of whom the gender is known and right. */
    static @Nullable Answer namedHere(Question question) {
        var gender = gender(question);
        if (gender == Gender.UNKNOWN) return null;
        var here = Subjects.leadUp(question).stream()
                .filter(run -> question.attribution().content().stream().noneMatch(one -> one.contains(run.range())))
                .map(question.cast()::named)
                .filter(person -> person != null && person.isFullyNamed() && person.gender() == gender)
                .distinct()
                .toList();
        var last = question.turns()
                .lastPerson(one -> one.may(gender), question.attribution().paragraph(), 1);
        return last == null && here.size() == 1 && here.getFirst() != null ? Answer.of(here.getFirst()) : null;
    }

    static @Nullable Answer speakingInThisParagraph(Question question) {
        return ask(
                question,
                fits -> question.turns().lastPerson(fits, question.attribution().paragraph(), 0));
    }

    /** Who the sentence before, or the front of this one, is about. */
    static @Nullable Answer subjectBefore(Question question) {
        return ask(question, fits -> Subjects.lastIn(question, fits));
    }

    /** Whose minister "his minister" is: who spoke last here, whom the sentence is about, or who was named last. */
    static @Nullable Person owner(Question question) {
        var gender = MALE.contains(question.first())
                ? Gender.MALE
                : FEMALE.contains(question.first()) ? Gender.FEMALE : Gender.UNKNOWN;
        if (gender == Gender.UNKNOWN) return null;
        Predicate<Person> fits = person -> person.may(gender);
        var here = Subjects.lastIn(question, fits);
        if (here != null) return here;
        var spoke = question.turns().lastPerson(fits, question.attribution().paragraph(), 1);
        return spoke != null
                ? spoke
                : question.cast().lastNamedBefore(question.place(), fits.and(Person::isFullyNamed));
    }

    /** "The latter said": of two people named here the second, and "the former" the first. */
    static @Nullable Answer ofTwo(Question question) {
        boolean latter = question.words().equals(List.of("the", "latter"));
        if (!latter && !question.words().equals(List.of("the", "former"))) return null;
        var here = Subjects.leadUp(question).stream()
                .map(question.cast()::named)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return here.size() == 2 ? Answer.of(latter ? here.getLast() : here.getFirst()) : Answer.UNKNOWN;
    }

    static @Nullable Answer speakingBefore(Question question) {
        return ask(
                question,
                fits -> question.turns().lastPerson(fits, question.attribution().paragraph(), FARTHEST));
    }

    static @Nullable Answer lastNamed(Question question) {
        return ask(
                question,
                fits -> question.cast()
                        .lastNamedBefore(
                                question.place(), fits.and(Person::isFullyNamed).and(Pronouns::isSurelyPerson)));
    }

    /** A name whose gender nobody knows, and of whom nothing is said, may be a group's. */
    private static boolean isSurelyPerson(Person person) {
        return person.gender() != Gender.UNKNOWN || !person.roles().isEmpty();
    }

    /** The text may have the wrong pronoun: when nobody else has spoken there is no doubt whom it means. */
    static @Nullable Answer onlyPerson(Question question) {
        if (gender(question) == Gender.UNKNOWN) return null;
        var last =
                question.turns().lastPerson(any -> true, question.attribution().paragraph(), FARTHEST);
        if (last == null) return Answer.UNKNOWN;
        var other = question.turns()
                .lastPerson(
                        person -> !person.equals(last), question.attribution().paragraph(), FARTHEST);
        return other == null ? Answer.of(last) : Answer.UNKNOWN;
    }

    private interface Search {
        @Nullable
        Person among(Predicate<Person> fits);
    }

    private static @Nullable Answer ask(Question question, Search search) {
        var gender = gender(question);
        if (gender == Gender.UNKNOWN) return null;
        var person = search.among(one -> one.may(gender));
        return person == null ? null : Answer.of(person);
    }

    /** "He", "he's", "he himself". */
    private static boolean isPronoun(Question question, Set<String> pronouns) {
        var words = question.words();
        boolean one = words.size() == 1
                || (words.size() == 2
                        && (words.getLast().startsWith("'") || words.getLast().endsWith("self")));
        return one && pronouns.contains(question.first());
    }

    private static Gender gender(Question question) {
        if (isPronoun(question, MALE)) return Gender.MALE;
        return isPronoun(question, FEMALE) ? Gender.FEMALE : Gender.UNKNOWN;
    }
}

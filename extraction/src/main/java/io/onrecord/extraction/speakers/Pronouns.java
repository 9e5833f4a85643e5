package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom "he", "she", "they" and "I" stand for. */
final class Pronouns {
    private static final int FARTHEST = 6;
    private static final Set<String> ONE = Set.of("a", "an", "one", "another");

    private Pronouns() {}

    static @Nullable Answer firstPerson(Question question) {
        boolean author = question.words().size() == 1
                && (question.first().equals("i") || question.first().equals("we"));
        return author ? Answer.UNKNOWN : null;
    }

    /** "It said": the body that spoke last. */
    static @Nullable Answer thing(Question question) {
        if (!question.first().equals("it") || question.words().size() > 1) return null;
        var last = question.turns().last();
        boolean body = last != null && last.person() == null && last.speaker().kind() != SpeakerKind.UNKNOWN;
        return body ? last : Answer.UNKNOWN;
    }

    static @Nullable Answer plural(Question question) {
        if (!question.first().equals("they") || question.words().size() > 1) return null;
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

    private static Gender gender(Question question) {
        if (question.words().size() != 1) return Gender.UNKNOWN;
        return switch (question.first()) {
            case "he", "him" -> Gender.MALE;
            case "she", "her" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}

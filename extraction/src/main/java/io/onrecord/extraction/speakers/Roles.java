package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** People meant by what they are: "the diplomat", "the Russian leader", "the Assembly's envoy". */
final class Roles {
    private static final int FARTHEST = 40;
    private static final int NEAR = 3;
    private static final int HERE = 400;
    /** What says too little of somebody to exclude a further role. */
    private static final Set<String> WIDE =
            Set.of("head", "chief", "leader", "member", "official", "deputy", "candidate", "man", "woman");

    /** "The former president" is not the president. */
    private static final Set<String> PAST = Set.of("former", "outgoing", "late", "ex", "onetime");

    /** What a name and what is of it have in common: "Lumenia", "Lumenian". */
    private static final int ENDING = 2;

    private static final int STEM = 4;

    private Roles() {}

    /** Whoever is meant by words that hold no name; null when that is nobody in the article. */
    static @Nullable Person meant(Question question) {
        for (var sieve : List.<Sieve>of(
                new Sieve("", Roles::holder),
                new Sieve("", Roles::possessed),
                new Sieve("", Roles::called),
                new Sieve("", Roles::calledWidely))) {
            var answer = sieve.answer().apply(question);
            if (answer != null) return answer.person();
        }
        return null;
    }

    /** "The Russian leader": the one in the article who has such an office of that country. */
    static @Nullable Answer holder(Question question) {
        var asked = question.described();
        var country = asked.country();
        if (asked.role() == null || country == null || Descriptors.isIndefinite(question)) return null;
        return one(
                question,
                people(
                        question,
                        fits(question, asked).and(person -> person.countries().contains(country))));
    }

    /** "The Assembly's envoy": the one whose description has both; "the president's spokesman": the presidential one. */
    static @Nullable Answer possessed(Question question) {
        var asked = question.described();
        if (asked.role() == null || Descriptors.isIndefinite(question)) return null;
        var owners = Owners.of(question, asked);
        if (owners.isNone()) return null;
        var holders = people(question, fits(question, asked));
        var answer = one(
                question,
                holders.stream()
                        .filter(person -> owners.isOf(question.lexicon(), person))
                        .toList());
        if (answer != null || holders.size() != 1) return answer;
        // "The president's spokesman", when there is one spokesman and he is not said to be another's.
        return owners.mayBeOf(question.cast(), holders.getFirst()) ? Answer.of(holders.getFirst()) : null;
    }

    /** "The envoy": who spoke last, or alone is named before, of those who are described by that very word. */
    static @Nullable Answer called(Question question) {
        var asked = question.described();
        if (!isCall(question, asked)) return null;
        var fits = fits(question, asked);
        if (isPast(asked)) return one(question, people(question, fits));
        var exactly = fits.and(exactly(asked));
        var spoken = question.turns().lastPerson(exactly, question.attribution().paragraph(), NEAR);
        if (spoken != null) return Answer.of(spoken);
        var called = named(question, exactly.and(person -> !isFormer(person)));
        return called.size() == 1 ? Answer.of(called.getFirst()) : null;
    }

    /** "The diplomat": whoever spoke last and may be called so, being an ambassador. */
    static @Nullable Answer calledWidely(Question question) {
        var asked = question.described();
        if (!isCall(question, asked) || isPast(asked)) return null;
        var fits = fits(question, asked);
        int here = question.attribution().paragraph();
        var spoken = question.turns().lastPerson(fits.and(said(question, asked)), here, FARTHEST);
        if (spoken == null) spoken = question.turns().lastPerson(fits, here, FARTHEST);
        if (spoken != null) return Answer.of(spoken);
        var before = named(question, fits.and(person -> !isFormer(person)));
        if (before.size() == 1) return Answer.of(before.getFirst());
        var told = before.stream().filter(said(question, asked)).toList();
        if (told.size() == 1) return Answer.of(told.getFirst());
        boolean first = question.turns().lastPerson(any -> true, here, FARTHEST) == null;
        var holders = people(question, fits);
        // Somebody named only further on is meant when nobody else has spoken: else whoever speaks was described
        // otherwise.
        return before.isEmpty() && first && holders.size() == 1 ? Answer.of(holders.getFirst()) : null;
    }

    private static boolean isCall(Question question, Described asked) {
        return asked.role() != null
                && asked.isDefinite()
                && asked.possessors().isEmpty()
                && !question.words().contains("anonymity");
    }

    /** Those named before. */
    private static List<Person> named(Question question, Predicate<Person> fits) {
        return people(question, fits.and(person -> person.lastBefore(question.place()) >= 0));
    }

    /** "Former governor Jan Vorn" is not the governor, unless he goes on speaking. */
    private static boolean isFormer(Person person) {
        return person.words().stream().anyMatch(PAST::contains);
    }

    /** "The Lumenian leader", when there is one leader and nobody is said to be Lumenian. */
    static @Nullable Answer onlyHolder(Question question) {
        var asked = question.described();
        if (asked.role() == null || !asked.isDefinite() || asked.qualifiers().isEmpty() || isPast(asked)) return null;
        if (!asked.possessors().isEmpty()) return null;
        var holders = people(question, holds(question, asked).and(said(question, asked)));
        boolean only = holders.size() == 1 && holders.getFirst().lastBefore(question.place()) >= 0;
        return only ? Answer.of(holders.getFirst()) : null;
    }

    /** Nobody is said to be that: the last speaker may be, if the article says nothing else of that person. */
    static @Nullable Answer undescribed(Question question) {
        var asked = question.described();
        if (asked.role() == null || !asked.isDefinite() || !asked.possessors().isEmpty() || isPast(asked)) return null;
        if (people(question, fits(question, asked)).stream()
                .anyMatch(person -> person.lastBefore(question.place()) >= 0)) return null;
        if (asked.country() != null
                || asked.words().size() > 3
                || !asked.qualifiers().isEmpty()) return null;
        if ("member".equals(asked.role())) return null;
        var last =
                question.turns().lastPerson(any -> true, question.attribution().paragraph(), NEAR);
        boolean may = last != null
                && last.may(asked.gender())
                && (WIDE.containsAll(last.roles()) || "official".equals(asked.role()));
        return may && last != null ? Answer.of(last) : null;
    }

    private static boolean isPast(Described asked) {
        return asked.words().stream().anyMatch(word -> PAST.contains(word) || word.startsWith("ex-"));
    }

    /** Described by this very noun rather than by a narrower one. */
    private static Predicate<Person> exactly(Described asked) {
        var noun = asked.role() == null ? "" : asked.role();
        var words = List.of(noun.split(" ", -1));
        return person -> person.words().containsAll(words);
    }

    /** The article itself says that the person is that. */
    private static Predicate<Person> said(Question question, Described asked) {
        var noun = asked.role() == null ? "" : asked.role();
        return person -> question.lexicon().covers(noun, person.said());
    }

    private static Predicate<Person> fits(Question question, Described asked) {
        return holds(question, asked)
                .and(person -> asked.qualifiers().stream().allMatch(qualifier -> isCalled(person, qualifier)));
    }

    /** Whatever else narrows the role. */
    private static Predicate<Person> holds(Question question, Described asked) {
        var noun = asked.role() == null ? "" : asked.role();
        var country = asked.country();
        Gender gender = asked.gender();
        boolean past = isPast(asked);
        return person -> person.may(gender)
                && (past ? was(question, person, noun) : question.lexicon().covers(noun, person.roles()))
                && (country == null
                        || person.countries().isEmpty()
                        || person.countries().contains(country));
    }

    private static boolean isCalled(Person person, String qualifier) {
        return person.words().stream().anyMatch(word -> {
            int stem = Math.max(STEM, Math.min(word.length(), qualifier.length()) - ENDING);
            return word.equals(qualifier) || word.regionMatches(0, qualifier, 0, stem);
        });
    }

    /** Told to have been that, or known to and named here. */
    private static boolean was(Question question, Person person, String noun) {
        boolean told = person.words().stream().anyMatch(PAST::contains)
                && question.lexicon().covers(noun, person.roles());
        boolean here = person.lastBefore(question.place()) >= question.paragraphStart(HERE);
        return told || (here && question.lexicon().covers(noun, person.former()));
    }

    private static List<Person> people(Question question, Predicate<Person> fits) {
        return question.cast().candidates().filter(fits).toList();
    }

    private static @Nullable Answer one(Question question, List<Person> holders) {
        if (holders.size() == 1) return Answer.of(holders.getFirst());
        var spoken = question.turns()
                .lastPerson(holders::contains, question.attribution().paragraph(), FARTHEST);
        return spoken == null ? null : Answer.of(spoken);
    }
}

package io.onrecord.extraction.speakers;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whose spokesman "X's spokesman" is.
 *
 * @param words of whoever owns the office, lower case: "assembly"; a description of the office has one of them
 * @param roles of the person who owns it: the president's spokesman is the presidential one
 * @param countries of that person: his foreign minister is of the same
 */
record Owners(Set<String> words, Set<String> roles, Set<String> countries) {
    private static final Set<String> STAFF =
            Set.of("spokesman", "spokeswoman", "spokesperson", "press secretary", "press-secretary");

    static Owners of(Question question, Described asked) {
        var words = new HashSet<>(asked.possessors());
        var roles = new HashSet<String>();
        var countries = new HashSet<String>();
        for (var run : question.names()) {
            var person = run.place().possessive() || run.place().belongs()
                    ? question.cast().named(run)
                    : null;
            if (person != null) add(person, words, roles, countries);
        }
        asked.possessors().stream().filter(question.lexicon()::isRoleWord).forEach(roles::add);
        var owner = Pronouns.owner(question);
        if (owner != null) add(owner, words, roles, countries);
        return new Owners(words, roles, countries);
    }

    private static void add(Person person, Set<String> words, Set<String> roles, Set<String> countries) {
        words.add(surname(person));
        roles.addAll(person.roles());
        countries.addAll(person.countries());
    }

    boolean isNone() {
        return words.isEmpty() && roles.isEmpty();
    }

    /** Somebody in office has people; whoever is described by another name is another's. */
    boolean mayBeOf(Cast cast, Person person) {
        boolean others = person.words().stream().map(Surnames::key).anyMatch(cast::isSurname);
        return !roles.isEmpty() && !isOwner(person) && !others && STAFF.stream().anyMatch(person.roles()::contains);
    }

    private boolean isOwner(Person person) {
        return words.contains(surname(person));
    }

    private static String surname(Person person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Nobody is one's own spokesman. */
    boolean isOf(Lexicon lexicon, Person person) {
        if (isOwner(person)) return false;
        boolean same = !countries.isEmpty() && person.countries().stream().anyMatch(countries::contains);
        return words.stream().anyMatch(person.words()::contains)
                || lexicon.isOfficeOf(person.words(), roles)
                || (same && person.roles().stream().anyMatch(role -> role.endsWith("minister")));
    }
}

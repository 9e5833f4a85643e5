package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A person while the mentions are being gathered. */
final class Draft {
    private List<String> name;
    private List<String> keys;
    private Gender gender;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> former = new HashSet<>();
    private @Nullable String office;
    private final List<Range> mentions = new ArrayList<>();
    private final NavigableMap<Integer, Integer> paragraphs = new TreeMap<>();

    Draft(NameRun run) {
        name = run.words();
        keys = run.keys();
        gender = run.gender();
    }

    /** The name's words, blind to the ways of transliteration. */
    List<String> keys() {
        return keys;
    }

    /** As the article writes it. */
    String surname() {
        return name.get(Surnames.last(name));
    }

    List<String> name() {
        return name;
    }

    Gender gender() {
        return gender;
    }

    Set<String> roles() {
        return roles;
    }

    void mention(NameRun run) {
        mentions.add(run.range());
        paragraphs.put(run.range().start(), run.paragraph());
        if (gender == Gender.UNKNOWN) gender = run.gender();
        if (run.words().size() > name.size()) {
            name = run.words();
            keys = run.keys();
        }
    }

    /** What is known of a person goes before what a given name suggests. */
    void known(Gender told) {
        if (told != Gender.UNKNOWN) gender = told;
    }

    /** @param phrase words with which the article describes the person, lower case */
    void describe(Lexicon lexicon, List<String> phrase) {
        know(lexicon, phrase);
        said.addAll(lexicon.rolesOf(phrase));
    }

    /** @param office words of an office that the article need not tell, lower case */
    void know(Lexicon lexicon, List<String> office) {
        roles.addAll(lexicon.rolesOf(office));
        countries.addAll(lexicon.countriesIn(office));
        words.addAll(office);
    }

    /** @param past words of an office held before, lower case */
    void formerly(Lexicon lexicon, List<String> past) {
        former.addAll(lexicon.rolesOf(past));
    }

    void office(@Nullable String told) {
        if (told != null && (office == null || told.length() > office.length())) office = told;
    }

    /** Where the name last stands before a place; -1 when it does not. */
    int lastBefore(int place) {
        var before = paragraphs.lowerKey(place);
        return before == null ? -1 : before;
    }

    int timesBefore(int place) {
        return paragraphs.headMap(place, false).size();
    }

    /** Whether the name last stands before a place in that very paragraph. */
    boolean isNamed(int paragraph, int place) {
        var before = paragraphs.lowerEntry(place);
        return before != null && before.getValue() == paragraph;
    }

    Person person() {
        var sorted =
                mentions.stream().sorted(Comparator.comparingInt(Range::start)).toList();
        return new Person(
                Surnames.plainlySpelt(String.join(" ", name)),
                keys.get(Surnames.last(name)),
                gender,
                Set.copyOf(roles),
                Set.copyOf(countries),
                Set.copyOf(said),
                Set.copyOf(words),
                Set.copyOf(former),
                office,
                sorted);
    }
}

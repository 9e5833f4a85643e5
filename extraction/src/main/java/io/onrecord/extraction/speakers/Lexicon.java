package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.Role;
import io.onrecord.extraction.knowledge.SourceNoun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The knowledge that naming needs, laid out for look-ups of lower-case words. */
final class Lexicon {
    private final Map<String, Gender> givenNames;
    private final Map<String, Gender> titles = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> roleWords = new HashSet<>();
    private final Map<String, String> countryByWord = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> countryByCapital = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final Map<SourceNoun, Set<String>> nouns = new HashMap<>();

    Lexicon(Knowledge knowledge) {
        givenNames = knowledge.givenNames();
        knowledge.titles().forEach(title -> titles.put(title.title().toLowerCase(Locale.ROOT), title.gender()));
        knowledge.roles().forEach(this::add);
        for (var country : knowledge.countries()) {
            place(country.name(), country.name());
            country.aliases().forEach(alias -> place(alias, country.name()));
            country.demonyms().forEach(demonym -> countryByWord.put(demonym.toLowerCase(Locale.ROOT), country.name()));
            if (country.capital() != null)
                countryByCapital.put(country.capital().toLowerCase(Locale.ROOT), country.name());
        }
        knowledge
                .agencies()
                .forEach(agency -> agency.marks().forEach(mark -> agencies.add(mark.toLowerCase(Locale.ROOT))));
        knowledge.words().forEach((kind, words) -> nouns.put(kind, Set.copyOf(words)));
    }

    private void add(Role role) {
        roles.put(role.noun(), role);
        roleWords.add(role.noun());
        roleWords.addAll(role.includes());
    }

    private void place(String name, String country) {
        places.add(name.toLowerCase(Locale.ROOT));
        countryByWord.put(name.toLowerCase(Locale.ROOT), country);
    }

    boolean isGivenName(String word) {
        if (!givenNames.containsKey(word)) return false;
        var lower = word.toLowerCase(Locale.ROOT);
        return !titles.containsKey(lower) && !countryByWord.containsKey(lower);
    }

    Gender genderOfGivenName(String word) {
        return givenNames.getOrDefault(word, Gender.UNKNOWN);
    }

    boolean isTitle(String lower) {
        return titles.containsKey(withoutDot(lower));
    }

    Gender genderOfTitle(String lower) {
        return titles.getOrDefault(withoutDot(lower), Gender.UNKNOWN);
    }

    boolean isRoleWord(String lower) {
        return roleWords.contains(lower);
    }

    @Nullable
    Role role(String noun) {
        return roles.get(noun);
    }

    @Nullable
    String countryOf(String lowerWord) {
        return countryByWord.get(lowerWord);
    }

    boolean isPlace(String lower) {
        return places.contains(lower) || countryByCapital.containsKey(lower);
    }

    boolean isAgency(String lower) {
        return agencies.contains(lower);
    }

    boolean is(SourceNoun kind, String lower) {
        return nouns.getOrDefault(kind, Set.of()).contains(lower);
    }

    /** All role nouns in a row of lower-case words, those of two words first. */
    Set<String> rolesIn(List<String> lower) {
        var found = new HashSet<String>();
        for (int i = 0; i < lower.size(); i++) {
            var word = withoutDot(lower.get(i));
            if (isRoleWord(word)) found.add(word);
            if (i + 1 < lower.size() && isRoleWord(word + " " + lower.get(i + 1)))
                found.add(word + " " + lower.get(i + 1));
        }
        return found;
    }

    /** All countries named in a row of lower-case words. */
    Set<String> countriesIn(List<String> lower) {
        var found = new HashSet<String>();
        for (var word : lower) {
            var country = countryByWord.get(word);
            if (country != null) found.add(country);
        }
        return found;
    }

    /** Whether somebody with these roles may be called by this noun. */
    boolean covers(String noun, Set<String> has) {
        if (has.contains(noun)) return true;
        var role = roles.get(noun);
        return role != null && role.includes().stream().anyMatch(has::contains);
    }

    static String withoutDot(String lower) {
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

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
    private static final Set<String> ALSO_NAMES = Set.of(
            "king",
            "prince",
            "queen",
            "bishop",
            "pope",
            "cardinal",
            "marshal",
            "major",
            "judge",
            "justice",
            "lord",
            "lady",
            "sister",
            "brother",
            "father",
            "police",
            "chief",
            "foreign",
            "press",
            "prime",
            "general",
            "price",
            "coach",
            "deputy",
            "vice",
            "dean",
            "chancellor",
            "abbot",
            "doctor",
            "miss",
            "dame");
    private static final Set<String> OFFICE_OF = Set.of("of", "for", "to", "at", "in", "on");

    private final Map<String, Gender> givenNames;
    private final Map<String, Gender> titles = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> roleByAdjective = new HashMap<>();
    private final Map<String, String> rolesAt = new HashMap<>();
    private final Set<String> roleWords = new HashSet<>();
    private final Map<String, String> countryByWord = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> countryByCapital = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final KnownPeople known;
    private final Map<SourceNoun, Set<String>> nouns = new HashMap<>();
    private final Set<String> cues = new HashSet<>();

    Lexicon(Knowledge knowledge) {
        givenNames = knowledge.givenNames();
        known = new KnownPeople(knowledge.speakers());
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
        knowledge.cues().forEach(cue -> cues.addAll(cue.forms()));
        knowledge.words().forEach((kind, words) -> nouns.put(kind, Set.copyOf(words)));
    }

    private void add(Role role) {
        roles.put(role.noun(), role);
        roleWords.add(role.noun());
        roleWords.addAll(role.includes());
        role.adjectives().forEach(adjective -> roleByAdjective.put(adjective, role.noun()));
        role.at().forEach(body -> rolesAt.put(" " + body + " ", role.noun()));
    }

    private void place(String name, String country) {
        places.add(name.toLowerCase(Locale.ROOT));
        countryByWord.put(name.toLowerCase(Locale.ROOT), country);
    }

    KnownPeople known() {
        return known;
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

    /** "King", "Bishop": a title, and a surname as well. */
    boolean isAlsoName(String lower) {
        return ALSO_NAMES.contains(withoutDot(lower));
    }

    Gender genderOfTitle(String lower) {
        return titles.getOrDefault(withoutDot(lower), Gender.UNKNOWN);
    }

    /** "said", "believes": the verb of whoever is described before it. */
    boolean isCue(String lower) {
        return cues.contains(lower);
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

    /** "Half", "forty", "forty-two". */
    boolean isQuantity(String lower) {
        int hyphen = lower.indexOf('-');
        return is(SourceNoun.QUANTITIES, lower)
                || (hyphen > 0 && is(SourceNoun.QUANTITIES, lower.substring(0, hyphen)));
    }

    /** All role nouns in a row of lower-case words. */
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

    /** What a description says somebody is, not what those are whom it also names: "spokesman of the president". */
    Set<String> rolesOf(List<String> lower) {
        int from = lower.lastIndexOf("'s") + 1;
        if (!lower.isEmpty() && isRoleWord(withoutDot(lower.getLast()))) from = afterLastPreposition(lower, from);
        int to = from;
        while (to < lower.size() && !OFFICE_OF.contains(lower.get(to))) to++;
        if (to == from) return rolesIn(lower);
        var found = rolesIn(lower.subList(from, to));
        if (to + 1 < lower.size()) {
            var three = String.join(" ", lower.subList(to - 1, to + 2));
            if (isRoleWord(three)) found.add(three);
        }
        if (!found.isEmpty()) found.addAll(rolesAt(lower));
        return found;
    }

    private static int afterLastPreposition(List<String> lower, int from) {
        int at = lower.size();
        while (at > from && !OFFICE_OF.contains(lower.get(at - 1))) at--;
        return at;
    }

    private Set<String> rolesAt(List<String> lower) {
        var found = new HashSet<String>();
        var all = " " + String.join(" ", lower) + " ";
        rolesAt.forEach((body, noun) -> {
            if (all.contains(body)) found.add(noun);
        });
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

    /** Whether one of the words says of an office that it belongs to one with these roles: "presidential". */
    boolean isOfficeOf(Set<String> words, Set<String> roles) {
        return words.stream().map(roleByAdjective::get).anyMatch(role -> role != null && roles.contains(role));
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

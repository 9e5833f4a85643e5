package io.onrecord.extraction.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of an organisation or group blind to case, accents, articles, British or American spelling and the way its country
 * is put: "Ministry of Defence of Russia", "Russia's Defense Ministry" and "the Russian defence ministry" have one key.
 *
 * @param value country first, kind of body last
 * @param country whether a country is in it
 * @param generic nothing but words that bodies of every country have: which one it is, only a country can tell
 */
record BodyKey(String value, boolean country, boolean generic) {
    private static final Set<String> KINDS = Set.of("ministry", "department", "office");

    private static final Set<String> GENERIC =
            Set.of(("ministry department office foreign affairs defense interior justice "
                            + "finance health economy emergency emergencies internal state government army military forces armed police "
                            + "parliament senate congress council security presidency presidential cabinet embassy court "
                            + "supreme national general staff administration party opposition delegation authorities officials command "
                            + "center agency committee commission union company bank group organization press service intelligence air "
                            + "force navy border guard house lower upper media television central election electoral leadership coalition assembly ruling")
                    .split(" ", -1));

    static BodyKey of(String name, Places places) {
        var split = places.split(places.withCountryOfCapital(name));
        var words = new ArrayList<>(split.words());
        if (words.contains("foreign")) {
            words.remove("affairs");
        }
        var kind = words.stream().filter(KINDS::contains).findFirst();
        kind.ifPresent(word -> {
            words.remove(word);
            words.add(word);
        });
        var value = Stream.concat(
                        split.countries().stream()
                                .map(one -> one.toLowerCase(Locale.ROOT))
                                .sorted(),
                        words.stream())
                .collect(Collectors.joining(" "));
        return new BodyKey(value, !split.countries().isEmpty(), GENERIC.containsAll(words));
    }

    /** The key it would have as a body of this country. */
    BodyKey within(String country) {
        return new BodyKey(country.toLowerCase(Locale.ROOT) + " " + value, true, generic);
    }

    /** Every word but the small ones begins with a capital letter or is a number, as in a proper name. */
    static boolean isProperName(String name) {
        var words = List.of(name.strip().replaceFirst("(?i)^the\\s", "").split("[\\s\\u00A0]+", -1));
        return words.stream()
                .filter(word -> !Set.of("of", "the", "and", "for", "on", "in", "de", "des", "la", "al", "&")
                        .contains(word))
                .allMatch(word -> word.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(1)
                        .allMatch(first -> Character.isUpperCase(first) || Character.isDigit(first)));
    }
}

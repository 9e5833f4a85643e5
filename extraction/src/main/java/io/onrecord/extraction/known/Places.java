package io.onrecord.extraction.known;

import io.onrecord.extraction.knowledge.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds countries in the words of a phrase, by name, alias and demonym. */
final class Places {
    private final Map<List<String>, String> byWords = new HashMap<>();
    private final Map<String, String> byCapital = new HashMap<>();
    private int longest = 1;

    /** Words of a phrase in their order, the countries among them taken out. */
    record Split(List<String> countries, List<String> words) {}

    Places(List<Country> countries) {
        for (var country : countries) {
            Stream.of(List.of(country.name()), country.aliases(), country.demonyms())
                    .flatMap(List::stream)
                    .forEach(name -> add(name, country.name()));
            country.demonyms().forEach(name -> add(name + "s", country.name()));
            if (country.capital() != null) {
                byCapital.put(String.join(" ", words(country.capital())), country.name());
            }
        }
    }

    Split split(String phrase) {
        var words = words(phrase);
        var countries = new ArrayList<String>();
        var rest = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(longest, words.size() - at);
            while (length > 0 && !byWords.containsKey(words.subList(at, at + length))) {
                length--;
            }
            if (length == 0) {
                rest.add(words.get(at++));
            } else {
                var country = byWords.get(words.subList(at, at + length));
                if (country != null && !countries.contains(country)) {
                    countries.add(country);
                }
                at += length;
            }
        }
        return new Split(countries, rest);
    }

    /** The country that a capital's or its own name in a dateline stands for. */
    @Nullable
    String of(String place) {
        var capital = byCapital.get(String.join(" ", words(place)));
        return capital != null ? capital : byWords.get(words(place));
    }

    /** "The Defence Ministry in Moscow" is that of Russia. */
    String withCountryOfCapital(String name) {
        int in = name.lastIndexOf(" in ");
        var country = in < 0 ? null : of(name.substring(in + 4));
        return country == null ? name : name.substring(0, in) + " of " + country;
    }

    /** In lower case, without accents, articles and the possessive; American spelling. */
    static List<String> words(String phrase) {
        return Arrays.stream(
                        phrase.replaceAll("(?i)['’]s\\b|(?<=s)['’](?=\\s)", "").split("[\\s\\u00A0,/–—-]+", -1))
                .map(word -> Spelling.plain(word).replaceAll("[^\\p{L}\\p{N}&]", ""))
                .filter(word -> !word.isEmpty() && !STOP.contains(word))
                .map(Places::american)
                .toList();
    }

    private void add(String name, String country) {
        var words = words(name);
        if (!words.isEmpty()) {
            byWords.putIfAbsent(words, country);
            longest = Math.max(longest, words.size());
        }
    }

    private static final List<String> STOP = List.of("the", "a", "an", "of", "for", "and", "on", "to", "&");

    private static String american(String word) {
        return switch (word) {
            case "defence" -> "defense";
            case "centre" -> "center";
            case "labour" -> "labor";
            case "programme" -> "program";
            default -> word.replaceFirst("isation(s?)$", "ization$1");
        };
    }
}

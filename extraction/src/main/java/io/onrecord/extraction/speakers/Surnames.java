package io.onrecord.extraction.speakers;

import io.onrecord.extraction.known.NameKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What two spellings of one surname have in common: "al-Assad" and "Assad", "Ja’afari" and "Jaafari". */
final class Surnames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "bin", "ibn", "del", "della", "di", "da", "dos", "du", "al", "el", "la",
            "le", "ter", "ben");

    /** The apostrophe that stands for a sound English has no letter for, never the one of O’Brien. */
    private static final Pattern SOUNDLESS = Pattern.compile("(?<=[aeiou])['’ʼ‘](?=[a-z]{2})");

    private Surnames() {}

    /** A surname without a given name: "Vorn", "de Vries", "van der Linde". */
    static boolean alone(List<String> words) {
        return words.subList(0, words.size() - 1).stream()
                .allMatch(word -> PARTICLES.contains(word.toLowerCase(Locale.ROOT)));
    }

    static String of(List<String> words) {
        return key(words.get(last(words)));
    }

    /** Where the surname's last word stands: before "Jr." and the like. */
    static int last(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && isSuffix(words.get(last))) last--;
        return last;
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /** Blind to the ways of transliteration. */
    static String key(String word) {
        return NameKey.ofWord(word);
    }

    /** The name as English writes it, so that of two spellings in two articles one remains: "Ja’afari" is "Jaafari". */
    static String plainlySpelt(String name) {
        return SOUNDLESS.matcher(name).replaceAll("");
    }
}

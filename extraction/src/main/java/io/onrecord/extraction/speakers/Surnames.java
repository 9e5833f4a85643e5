package io.onrecord.extraction.speakers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What two spellings of one surname have in common: "al-Assad" and "Assad", "Ja’afari" and "Jaafari". */
final class Surnames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "bin", "ibn", "del", "della", "di", "da", "dos", "du", "al", "el", "la",
            "le", "ter", "ben");

    private Surnames() {}

    /** A surname without a given name: "Vorn", "de Vries", "van der Linde". */
    static boolean alone(List<String> words) {
        return words.subList(0, words.size() - 1).stream()
                .allMatch(word -> PARTICLES.contains(word.toLowerCase(Locale.ROOT)));
    }

    static String of(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && SUFFIXES.contains(plain(words.get(last)))) last--;
        return plain(words.get(last));
    }

    static String plain(String word) {
        var folded = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var letters = new StringBuilder(folded.length());
        var bare = folded.startsWith("al-") || folded.startsWith("el-") ? folded.substring(3) : folded;
        bare.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '-').forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

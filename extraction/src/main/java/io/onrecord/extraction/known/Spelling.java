package io.onrecord.extraction.known;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds the spellings that one name gets on its way through alphabets and languages into one. Each rule is a habit of
 * transliteration, and no rule joins two letters that tell apart many names of one language.
 */
final class Spelling {
    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            // German and French ways of writing sh and ch: Welschin, Tachkan, Tchourkine
            Rule.of("tsch|tch", "ch"),
            Rule.of("sch", "sh"),
            Rule.of("(?<=.)(?<![st])ch(?=[aiou])", "sh"),
            Rule.of("^(dj|dzh)(?=[aeiou])", "j"),
            // Russian endings: Ivanoff, Starikow, Arkadij, Zelenskyy
            Rule.of("(?<=...)(ow|off)$", "ov"),
            Rule.of("(?<=...)(ew|eff)$", "ev"),
            Rule.of("(?<=.)[iy]j$", "i"),
            Rule.of("(?<=e)j$", "i"),
            Rule.of("^w(?=.{4})", "v"),
            Rule.of("^ye(?=..)", "e"),
            Rule.of("(?<=[^aeiou])dr$", "der"),
            Rule.of("x", "ks"),
            Rule.of("tz", "ts"),
            Rule.of("ck|(?<=..)c$", "k"),
            // Arabic sounds: Qasim, Tarkhani, Fadhil, Baghdadi
            Rule.of("q", "k"),
            Rule.of("(?<=.)kh", "h"),
            Rule.of("(?<=.)dh", "d"),
            Rule.of("(?<=.)gh(?=[aeiou])", "g"),
            Rule.of("ph", "f"),
            // Vowels
            Rule.of("(?<=ou)ane$", "an"),
            Rule.of("ou|oo", "u"),
            Rule.of("ee", "i"),
            Rule.of("y", "i"),
            Rule.of("(.)\\1+", "$1"));

    private static final List<Rule> LETTERS = List.of(
            Rule.of("\\p{M}+", ""),
            Rule.of("ł", "l"),
            Rule.of("ø", "o"),
            Rule.of("[đð]", "d"),
            Rule.of("ı", "i"),
            Rule.of("ß", "ss"),
            Rule.of("æ", "ae"),
            Rule.of("œ", "oe"),
            Rule.of("ə", "e"),
            Rule.of("þ", "th"),
            Rule.of("['’‘ʼ`´ʿʾ′]", ""));

    private Spelling() {}

    /** In lower case, without accents and apostrophes. */
    static String plain(String word) {
        return apply(LETTERS, Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD));
    }

    /** One word of a person's name, {@link #plain} already. */
    static String folded(String plain) {
        // Two letters carry too little to be folded: Wu is not Vu.
        return plain.length() < 3 ? plain : apply(RULES, plain);
    }

    private static String apply(List<Rule> rules, String word) {
        for (var rule : rules) {
            word = rule.pattern().matcher(word).replaceAll(rule.replacement());
        }
        return word;
    }
}

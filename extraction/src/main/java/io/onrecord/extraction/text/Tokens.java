package io.onrecord.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a stretch of text into words and marks; abbreviations keep their full stop, "'s" stands alone. */
public final class Tokens {
    static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "maj",
            "capt", "sgt", "cmdr", "adm", "brig", "rev", "hon", "st", "jr", "sr", "messrs", "mt", "ft", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mass", "conn", "calif", "fla", "ga",
            "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore",
            "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ariz", "ark", "colo", "del", "ala", "inc", "corp",
            "co", "ltd", "bros", "dept", "assn", "ave", "blvd", "rd", "vs", "no", "nos", "approx", "etc", "supt",
            "atty", "pres", "insp", "det", "op");

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text, int end) {
        this.text = text;
        this.end = end;
    }

    public static List<Token> of(String text, int start, int end) {
        var all = new Tokens(text, end);
        int at = start;
        while (at < end) {
            at = all.next(at);
        }
        return all.tokens;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (isSpace(c)) return at + 1;
        if (isInWord(c)) return word(at);
        int after = at + Character.charCount(text.codePointAt(at));
        if (c == '.' || c == '-') {
            while (after < end && text.charAt(after) == c) after++;
        }
        return add(at, Math.min(after, end));
    }

    private int word(int from) {
        int at = from;
        while (at < end && (isInWord(text.charAt(at)) || joins(from, at))) at++;
        if (at < end && text.charAt(at) == '.' && isAbbreviation(from, at)) at++;
        int possessive = possessive(from, at);
        if (possessive > from) {
            add(from, possessive);
            return add(possessive, at);
        }
        return add(from, at);
    }

    /** An apostrophe, a hyphen or a full stop with a letter or digit on both sides is part of the word. */
    private boolean joins(int from, int at) {
        if (at == from || at + 1 >= end || !isInWord(text.charAt(at + 1)) || !isInWord(text.charAt(at - 1)))
            return false;
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        return switch (c) {
            case '\'', '’', '-', '‑', '&' -> true;
            case '.' -> Character.isDigit(next) || (isInitials(from, at) && !isNewSentence(at));
            case ',' -> Character.isDigit(next) && Character.isDigit(text.charAt(at - 1));
            default -> false;
        };
    }

    /** "U.S.The" lost its space: the dot before a longer word ends the initials. */
    private boolean isNewSentence(int dot) {
        return dot + 2 < end
                && Character.isLowerCase(text.charAt(dot + 2))
                && Character.isUpperCase(text.charAt(dot + 1));
    }

    private boolean isInitials(int from, int dot) {
        return dot == from + 1 || (dot >= 2 && text.charAt(dot - 2) == '.');
    }

    private boolean isAbbreviation(int from, int dot) {
        if (dot == from + 1) return Character.isUpperCase(text.charAt(from));
        if (dot - from > 8) return false;
        var word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        if (word.indexOf('.') > 0) return true;
        return ABBREVIATIONS.contains(word)
                && ((dot + 1 < end && !Character.isLowerCase(text.charAt(from))) || word.equals("vs"));
    }

    private int possessive(int from, int at) {
        if (at - from < 3) return -1;
        char mark = text.charAt(at - 2);
        char last = Character.toLowerCase(text.charAt(at - 1));
        return (mark == '\'' || mark == '’') && (last == 's' || last == 'd' || last == 'm') ? at - 2 : -1;
    }

    private int add(int from, int to) {
        tokens.add(Token.of(text, from, to));
        return to;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}

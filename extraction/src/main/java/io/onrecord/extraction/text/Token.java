package io.onrecord.extraction.text;

import java.util.Locale;

/**
 * A word, a number or one mark of punctuation.
 *
 * @param text as written
 * @param lower in lower case with straight apostrophes, for look-ups
 */
public record Token(int start, int end, String text, String lower) implements Item {
    static Token of(String article, int start, int end) {
        var text = article.substring(start, end);
        return new Token(start, end, text, text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0)) || (lower.startsWith("'") && text.length() > 1);
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean is(String word) {
        return lower.equals(word);
    }
}

package io.onrecord.extraction.text;

import java.util.List;
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

    /** The token that covers a place; -1 when none does. */
    public static int at(List<Token> tokens, int place) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var token = tokens.get(middle);
            if (token.end() <= place) low = middle + 1;
            else if (token.start() > place) high = middle - 1;
            else return middle;
        }
        return -1;
    }
}

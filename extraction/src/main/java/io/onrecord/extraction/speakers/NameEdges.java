package io.onrecord.extraction.speakers;

import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells in a row of tokens where words that look like a name begin and end. */
final class NameEdges {
    private static final String MARKS = "\"“”‘’'";
    private static final int LONGEST_NICKNAME = 2;
    private static final int MOST_PARTICLES = 4;

    /** No name is longer, and a hostile text in capitals is no single name. */
    private static final int LONGEST = 40;

    /** Function words that are names as well when another follows. */
    private static final Set<String> GIVEN = Set.of("will", "may");

    private final Lexicon lexicon;
    private final Casing casing;
    private final List<Token> tokens;

    NameEdges(Lexicon lexicon, Casing casing, List<Token> tokens) {
        this.lexicon = lexicon;
        this.casing = casing;
        this.tokens = tokens;
    }

    /** One past the last of the words side by side that may be a name; {@code from} when none begins there. */
    int end(int from) {
        int i = from;
        while (i < tokens.size() && i - from < LONGEST && (isNameLike(i) || (i > from && isParticle(i)))) {
            i++;
            i = Math.max(i, nicknameEnd(i));
        }
        return i;
    }

    /** Without a nickname in marks. */
    List<String> words(int start, int end) {
        var words = new ArrayList<String>();
        for (int i = start; i < end; i++) {
            int nickname = i > start ? nicknameEnd(i) : i;
            if (nickname > i) i = nickname;
            words.add(tokens.get(i).text());
        }
        return List.copyOf(words);
    }

    /** "Vorn's", "the Marshes'" */
    boolean isPossessive(int end) {
        return end < tokens.size()
                && (tokens.get(end).is("'s")
                        || (isMark(end) && tokens.get(end - 1).lower().endsWith("s") && isTight(end)));
    }

    /** The apostrophe touches its word and is no closing mark. */
    private boolean isTight(int mark) {
        return tokens.get(mark).start() == tokens.get(mark - 1).end()
                && "'’".contains(tokens.get(mark).text())
                && mark + 1 < tokens.size()
                && tokens.get(mark + 1).isWord();
    }

    /** Ann “Red” Lind: where the nickname's marks close, when a name goes on after them. */
    private int nicknameEnd(int open) {
        if (!isMark(open)) return open;
        int close = open + 1;
        while (close < tokens.size() && close - open <= LONGEST_NICKNAME && isNameLike(close)) close++;
        boolean nickname = close > open + 1 && isMark(close) && close + 1 < tokens.size() && isNameLike(close + 1);
        return nickname ? close + 1 : open;
    }

    private boolean isMark(int i) {
        return i < tokens.size() && MARKS.contains(tokens.get(i).text());
    }

    private boolean isNameLike(int i) {
        var token = tokens.get(i);
        if (!token.isWord()) return false;
        if (token.isCapitalised()) return !startsOnlyTheSentence(i) && !isCompound(token.text());
        int hyphen = token.text().indexOf('-');
        return hyphen > 0
                && hyphen < 4
                && hyphen + 1 < token.text().length()
                && Character.isUpperCase(token.text().charAt(hyphen + 1));
    }

    /** "Geneva-based", "US-led" describe. */
    private static boolean isCompound(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isLowerCase(word.charAt(hyphen + 1))
                && word.endsWith("ed");
    }

    private boolean isParticle(int i) {
        int next = i;
        while (next < tokens.size()
                && next - i < MOST_PARTICLES
                && Surnames.PARTICLES.contains(tokens.get(next).text())) next++;
        return next > i && next < tokens.size() && isNameLike(next);
    }

    private boolean startsOnlyTheSentence(int i) {
        var token = tokens.get(i);
        boolean alone = i + 1 >= tokens.size() || !tokens.get(i + 1).isCapitalised();
        if (Words.isFunctionWord(token.lower()) && !isNameInLy(token)) {
            boolean name =
                    GIVEN.contains(token.lower()) && (!alone || token.text().equals("May"));
            return !token.text().equals("US") && !name;
        }
        if (!Casing.opens(tokens, i) || lexicon.isGivenName(token.text())) return false;
        return lexicon.isQuantity(token.lower())
                || (casing.small().contains(token.lower()) && (alone || !isCapitalName(token)));
    }

    /** "Kelly", and "Hardly" when the article writes it so inside a sentence: no adverb. */
    private boolean isNameInLy(Token token) {
        return token.lower().endsWith("ly")
                && !Words.ADVERBS.contains(token.lower())
                && (lexicon.isGivenName(token.text()) || casing.capital().contains(token.text()));
    }

    private boolean isCapitalName(Token token) {
        return lexicon.isTitle(token.lower())
                || lexicon.isRoleWord(Lexicon.withoutDot(token.lower()))
                || lexicon.countryOf(token.lower()) != null
                || lexicon.is(SourceNoun.ORGANISATIONS, token.lower())
                || lexicon.is(SourceNoun.LANDMARKS, token.lower());
    }
}

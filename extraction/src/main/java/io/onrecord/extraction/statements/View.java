package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Item;
import io.onrecord.extraction.text.Quotation;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Sentence;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** A sentence laid out for rules that look left and right; asking past either end is allowed and finds nothing. */
record View(List<Item> items) {
    View(Sentence sentence) {
        this(sentence.items());
    }

    int size() {
        return items.size();
    }

    String lower(int i) {
        return i >= 0 && i < size() && items.get(i) instanceof Token token ? token.lower() : "";
    }

    String text(int i) {
        return i >= 0 && i < size() && items.get(i) instanceof Token token ? token.text() : "";
    }

    boolean is(int i, String word) {
        return lower(i).equals(word);
    }

    boolean in(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    boolean isQuotation(int i) {
        return i >= 0 && i < size() && items.get(i) instanceof Quotation;
    }

    Quotation quotation(int i) {
        return (Quotation) items.get(i);
    }

    /** Speech set off by its marks, not a word or two held at arm's length within the sentence. */
    boolean isSpeech(int i) {
        return isQuotation(i) && (quotation(i).endsAsSpeech() || quotation(i).isLong());
    }

    /** Words of its own, outside of its quotations. */
    boolean hasWords() {
        return items.stream().anyMatch(item -> item instanceof Token token && token.isWord());
    }

    boolean isWord(int i) {
        return i >= 0 && i < size() && items.get(i) instanceof Token token && token.isWord();
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < size() && items.get(i) instanceof Token token && token.isCapitalised();
    }

    boolean isAdverb(int i) {
        return Words.isAdverb(lower(i));
    }

    boolean isEnd(int i) {
        return i >= size() || (i == size() - 1 && isFinalMark(i));
    }

    boolean isFinalMark(int i) {
        var mark = lower(i);
        return mark.equals(".") || mark.equals("?") || mark.equals("!") || mark.equals("…") || mark.startsWith("..");
    }

    boolean isDash(int i) {
        var mark = lower(i);
        return mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals("--");
    }

    /** A word that can begin a name or description: determiner, pronoun, number, capital. */
    boolean startsNounPhrase(int i) {
        return in(i, Words.DETERMINERS) || in(i, Words.PRONOUNS) || isCapitalised(i) || isNumber(i);
    }

    boolean isNumber(int i) {
        return !lower(i).isEmpty() && Character.isDigit(lower(i).charAt(0));
    }

    Range range(int from, int to) {
        return new Range(items.get(from).start(), items.get(to - 1).end());
    }

    int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += isQuotation(i) ? quotation(i).words() : isWord(i) ? 1 : 0;
        }
        return words;
    }
}

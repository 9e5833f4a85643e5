package io.onrecord.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where sentences end. */
final class Sentences {
    /** Nothing that people write is longer; a limit keeps hostile input from costing more than linear time. */
    private static final int LONGEST = 400;

    /** Words that start a sentence after an abbreviation: "in the U.S. The talks". */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "but",
            "and",
            "in",
            "on",
            "at",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "when",
            "while",
            "after",
            "before",
            "according",
            "if",
            "as",
            "there",
            "for");

    private Sentences() {}

    static List<Sentence> of(List<Item> items) {
        var all = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            if (i + 1 == items.size() || i + 1 - from >= LONGEST || endsAfter(items, i)) {
                all.add(new Sentence(List.copyOf(items.subList(from, i + 1))));
                from = i + 1;
            }
        }
        return List.copyOf(all);
    }

    private static boolean endsAfter(List<Item> items, int i) {
        var next = items.get(i + 1);
        return switch (items.get(i)) {
            case Token token -> endsAfter(token, next);
            case Quotation quotation -> quotation.endsSentence() && !hasTail(items, i + 1) && startsSentence(next);
        };
    }

    private static boolean endsAfter(Token token, Item next) {
        var text = token.text();
        if (text.equals(".") || text.equals("?") || text.equals("!") || text.equals("…")) {
            return startsSentence(next);
        }
        if (text.startsWith("..")) return next instanceof Token after && after.isCapitalised() && text.length() > 3;
        return text.length() > 3
                && text.endsWith(".")
                && text.indexOf('.') < text.length() - 1
                && next instanceof Token after
                && after.isCapitalised()
                && STARTERS.contains(after.lower());
    }

    private static boolean startsSentence(Item next) {
        return switch (next) {
            case Quotation quotation -> true;
            case Token token -> !Character.isLowerCase(token.text().codePointAt(0)) && !isMidMark(token.text());
        };
    }

    private static boolean isMidMark(String text) {
        return ",;:.?!)]%/".contains(text);
    }

    /** “Never!” Anna Lind said. — a name and a verb of speech that end the sentence belong to the quotation before. */
    private static boolean hasTail(List<Item> items, int from) {
        for (int i = from; i < Math.min(items.size(), from + 9); i++) {
            if (!(items.get(i) instanceof Token token) || (!token.isWord() && !token.is(","))) return false;
            if (i > from && Tails.isSpeechVerb(token.lower()))
                return i + 1 >= items.size() || isFullStop(items.get(i + 1));
        }
        return false;
    }

    private static boolean isFullStop(Item item) {
        return item instanceof Token token && token.text().equals(".");
    }
}

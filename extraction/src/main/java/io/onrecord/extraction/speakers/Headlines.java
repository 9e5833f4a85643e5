package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names in lines that give every word a capital, where capitals tell nothing: "Jan Vorn Endorses Mayor". A name is what the
 * article also writes as one where capitals tell, or else a given name and the word after it.
 */
final class Headlines {
    private static final int LONG_WORD = 4;
    private static final int LEAST_WORDS = 4;
    private static final double MOSTLY = 0.7;
    private static final int LONGEST_NAME = 4;

    private final Lexicon lexicon;
    private final UnaryOperator<String> spelling;
    private final Set<List<String>> names = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    /** @param elsewhere the names of the other lines */
    Headlines(Lexicon lexicon, UnaryOperator<String> spelling, List<NameRun> elsewhere) {
        this.lexicon = lexicon;
        this.spelling = spelling;
        for (var run : elsewhere) {
            if (run.sort() != NameRun.Sort.PERSON) continue;
            names.add(run.keys());
            surnames.add(run.surname());
        }
    }

    static boolean is(List<Token> line) {
        int all = 0;
        int capitals = 0;
        for (var token : line) {
            if (!token.isWord() || token.text().length() < LONG_WORD) continue;
            all++;
            if (token.isCapitalised()) capitals++;
        }
        return all >= LEAST_WORDS && capitals >= all * MOSTLY;
    }

    List<NameRun> find(List<Token> line, int paragraph) {
        var found = new ArrayList<NameRun>();
        int i = 0;
        while (i < line.size()) {
            int end = end(line, i);
            if (end > i) found.add(run(line, i, end, paragraph));
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private int end(List<Token> line, int from) {
        if (!isCapitalWord(line, from)) return from;
        for (int length = LONGEST_NAME; length > 1; length--) {
            if (from + length <= line.size() && names.contains(keys(line, from, from + length))) return from + length;
        }
        if (surnames.contains(spelling.apply(line.get(from).text()))) return from + 1;
        boolean name = lexicon.isGivenName(line.get(from).text()) && isCapitalWord(line, from + 1);
        return name && !isOther(line.get(from + 1).lower()) ? from + 2 : from;
    }

    private boolean isOther(String lower) {
        return lexicon.isCue(lower) || lexicon.isTitle(lower) || lexicon.isRoleWord(lower);
    }

    private static boolean isCapitalWord(List<Token> line, int i) {
        return i < line.size()
                && line.get(i).isWord()
                && line.get(i).isCapitalised()
                && (!Words.isFunctionWord(line.get(i).lower())
                        || line.get(i).lower().endsWith("ly"));
    }

    private List<String> keys(List<Token> line, int from, int to) {
        return line.subList(from, to).stream()
                .map(token -> spelling.apply(token.text()))
                .toList();
    }

    private NameRun run(List<Token> line, int from, int end, int paragraph) {
        var words = line.subList(from, end).stream().map(Token::text).toList();
        boolean one = words.size() == 1;
        boolean possessive = end < line.size() && line.get(end).is("'s");
        return new NameRun(
                one ? NameRun.Sort.PERHAPS : NameRun.Sort.PERSON,
                new Range(line.get(from).start(), line.get(end - 1).end()),
                words,
                keys(line, from, end),
                List.of(),
                one ? Gender.UNKNOWN : lexicon.genderOfGivenName(words.getFirst()),
                paragraph,
                new NameRun.Place(line.get(from).start(), possessive, false, false, true));
    }
}

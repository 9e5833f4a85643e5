package io.onrecord.extraction.speakers;

import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells from the words around them which capitalised words are places: "in Ostra", "Ostra, a town in the north". */
final class PlaceNames {
    private static final Set<String> WHERE = Set.of("in", "at", "near");
    private static final int FARTHEST = 4;

    /** "the minister of Lumenia Jan Vorn" has no comma before the name. */
    private static final int WITH_PLACE = 3;

    private final Lexicon lexicon;
    private final Set<String> people = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    private PlaceNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The same names, those that the article shows to be places sorted as such. */
    static List<NameRun> sorted(Lexicon lexicon, List<List<Token>> paragraphs, List<NameRun> runs) {
        var names = new PlaceNames(lexicon);
        runs.forEach(run -> names.see(run, paragraphs.get(run.paragraph())));
        return runs.stream().map(names::sorted).toList();
    }

    private void see(NameRun run, List<Token> tokens) {
        if (run.words().size() == 1) alone.add(run.text());
        if (isPerson(run)) people.add(run.surname());
        else if (isUnsure(run) && isWhere(run, tokens)) places.add(run.text());
    }

    private NameRun sorted(NameRun run) {
        boolean place =
                isUnsure(run) && !isPerson(run) && places.contains(run.text()) && !people.contains(run.surname());
        if (place) return run.sorted(NameRun.Sort.PLACE);
        var first = run.words().getFirst();
        boolean placed = run.sort() == NameRun.Sort.PERSON
                && run.words().size() >= WITH_PLACE
                && !isPerson(run)
                && (places.contains(first) || (run.place().belongs() && alone.contains(first)));
        return placed ? run.withoutFirst() : run;
    }

    private boolean isPerson(NameRun run) {
        if (run.sort() != NameRun.Sort.PERSON) return false;
        return !run.before().isEmpty()
                || (run.words().size() > 1 && lexicon.isGivenName(run.words().getFirst()));
    }

    private static boolean isUnsure(NameRun run) {
        return run.sort() == NameRun.Sort.PERSON || run.sort() == NameRun.Sort.PERHAPS;
    }

    private boolean isWhere(NameRun run, List<Token> tokens) {
        int first = Token.at(tokens, run.range().start());
        int last = Token.at(tokens, run.range().end() - 1);
        if (first < 0 || last < 0) return false;
        boolean possessive = last + 1 < tokens.size() && tokens.get(last + 1).is("'s");
        boolean within = first > 0 && WHERE.contains(tokens.get(first - 1).lower());
        return (within && !possessive) || isCalledPlace(tokens, last + 1);
    }

    /** ", a small town" */
    private boolean isCalledPlace(List<Token> tokens, int comma) {
        if (comma + 1 >= tokens.size() || !tokens.get(comma).text().equals(",")) return false;
        if (!Words.DETERMINERS.contains(tokens.get(comma + 1).lower())) return false;
        for (int i = comma + 2; i < tokens.size() && i < comma + 2 + FARTHEST; i++) {
            var word = tokens.get(i).lower();
            if (lexicon.is(SourceNoun.SETTLEMENTS, word)) return true;
            if (!tokens.get(i).isWord() || Words.isFunctionWord(word)) return false;
        }
        return false;
    }
}

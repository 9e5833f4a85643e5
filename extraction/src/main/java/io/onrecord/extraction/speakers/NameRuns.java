package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Finds the names in a row of tokens: capitalised words side by side, sorted into people, bodies and places. */
final class NameRuns {
    private static final Set<String> BODIES_OF = Set.of("of", "for", "on");

    private final Lexicon lexicon;
    private final NameEdges edges;
    private final List<Token> tokens;
    private final int paragraph;
    private final UnaryOperator<String> spelling;
    private final List<NameRun> found = new ArrayList<>();

    /**
     * For one paragraph.
     *
     * @param casing how the article writes its words
     * @param spelling from a word to its key
     */
    NameRuns(Lexicon lexicon, Casing casing, List<Token> tokens, int paragraph, UnaryOperator<String> spelling) {
        this.spelling = spelling;
        this.lexicon = lexicon;
        this.edges = new NameEdges(lexicon, casing, tokens);
        this.tokens = tokens;
        this.paragraph = paragraph;
    }

    List<NameRun> find() {
        int i = 0;
        while (i < tokens.size()) {
            int end = edges.end(i);
            if (end > i) classify(i, end);
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private void classify(int from, int end) {
        int start = from;
        while (start < end && isPrefix(start, end)) start++;
        start = afterTitle(start, end);
        int given = firstGivenName(start, end);
        if (given > start && given < end - 1) start = given;
        if (isDescription(start, end) || isDate(from, start, end)) return;
        while (end > start + 1 && Words.isTime(tokens.get(end - 1).lower())) end--;
        add(from, start, end, given >= 0);
    }

    /** "Tuesday", "Last December"; "Mrs May" is none. */
    private boolean isDate(int from, int start, int end) {
        return from == start
                && IntStream.range(start, end)
                        .mapToObj(i -> tokens.get(i).lower())
                        .allMatch(word ->
                                !word.equals("may") && (Words.DAYS.contains(word) || Words.MONTHS.contains(word)));
    }

    /** "Lumenia Gov. Jan Vorn": what stands before a title belongs to it. */
    private int afterTitle(int start, int end) {
        boolean body = isOrganisation(end - 1);
        for (int i = end - 2; i > start && !body; i--) {
            var lower = tokens.get(i).lower();
            boolean name = lexicon.isAlsoName(lower)
                    || Surnames.isSuffix(tokens.get(i + 1).text());
            if (lexicon.isTitle(lower) && !name) return i + 1;
            body = isOrganisation(i);
        }
        return start;
    }

    /** "Press Secretary" with no name after it, "Mrs" before "and". */
    private boolean isDescription(int start, int end) {
        if (start == end) return true;
        var last = Lexicon.withoutDot(tokens.get(end - 1).lower());
        if (end == start + 1 && lexicon.isTitle(last) && !lexicon.isAlsoName(last)) return true;
        return (lexicon.isRoleWord(last) || lexicon.is(SourceNoun.GROUPS, last))
                && !lexicon.isGivenName(tokens.get(start).text());
    }

    private boolean isPrefix(int i, int end) {
        var lower = tokens.get(i).lower();
        if (i + 1 >= end) return false;
        if (Words.isTime(lower)
                || (lower.equals("last") && Words.isTime(tokens.get(i + 1).lower()))) return true;
        if (lexicon.isTitle(lower) || lexicon.isRoleWord(Lexicon.withoutDot(lower))) return true;
        boolean bodyFollows = isBody(i + 1, end);
        return lexicon.countryOf(lower) != null && !bodyFollows && i + 2 <= end && !lexicon.isPlace(joined(i, end));
    }

    private boolean isBody(int from, int end) {
        for (int i = from; i < end; i++) {
            if (isOrganisation(i)) return true;
        }
        return false;
    }

    private boolean isOrganisation(int i) {
        return lexicon.is(SourceNoun.ORGANISATIONS, tokens.get(i).lower());
    }

    private int firstGivenName(int from, int end) {
        for (int i = from; i < end - 1; i++) {
            boolean place = i > from
                    && lexicon.is(SourceNoun.LANDMARKS, tokens.get(i - 1).lower());
            if (lexicon.isGivenName(tokens.get(i).text())
                    && !place
                    && !lexicon.is(SourceNoun.ORGANISATIONS, tokens.get(end - 1).lower())) return i;
        }
        return -1;
    }

    private void add(int from, int start, int end, boolean given) {
        var words = edges.words(start, end);
        var before = tokens.subList(from, start).stream().map(Token::lower).toList();
        var sort = sort(start, end, words, before, given);
        if (sort == NameRun.Sort.ORGANISATION && !given) words = edges.words(from, end);
        var gender = sort == NameRun.Sort.ORGANISATION || sort == NameRun.Sort.PLACE
                ? Gender.UNKNOWN
                : gender(words, before);
        var range = new Range(tokens.get(start).start(), tokens.get(end - 1).end());
        var keys = words.stream().map(spelling).toList();
        found.add(new NameRun(sort, range, words, keys, before, gender, paragraph, place(from, start, end)));
    }

    private NameRun.Place place(int from, int start, int end) {
        var preposition = from > 0 ? tokens.get(from - 1).lower() : "";
        boolean belongs = BODIES_OF.contains(preposition) && !isCountryOfOffice(from, start);
        boolean after = start == from && Words.PREPOSITIONS.contains(preposition);
        return new NameRun.Place(
                tokens.get(from).start(), edges.isPossessive(end), belongs, after, Casing.opens(tokens, from));
    }

    /** "the President of Valdoria Jan Vorn", "Secretary of State Jan Vorn": the office is of that, the name is not. */
    private boolean isCountryOfOffice(int from, int start) {
        if (start == from) return false;
        if (lexicon.isPlace(joined(from, start))) return true;
        if (from < 2) return false;
        boolean titled = tokens.subList(from, start).stream().anyMatch(token -> lexicon.isTitle(token.lower()));
        return lexicon.isRoleWord(joined(from - 2, start))
                || (!titled && lexicon.isRoleWord(tokens.get(from - 2).lower()));
    }

    private NameRun.Sort sort(int start, int end, List<String> words, List<String> before, boolean given) {
        var joined = joined(start, end);
        if (lexicon.isPlace(joined) || lexicon.countryOf(joined) != null) return NameRun.Sort.PLACE;
        if (isBody(start, end) || lexicon.isAgency(joined) || Brands.is(words)) return NameRun.Sort.ORGANISATION;
        if (words.size() > 1
                && before.isEmpty()
                && lexicon.is(SourceNoun.LANDMARKS, tokens.get(start).lower())) return NameRun.Sort.PLACE;
        boolean titled = before.stream().anyMatch(word -> lexicon.isTitle(word) || lexicon.isRoleWord(word));
        if (given || titled) return NameRun.Sort.PERSON;
        boolean body = start > 0
                && lexicon.is(SourceNoun.ORGANISATIONS, tokens.get(start - 1).text());
        if (words.size() > 1 && (body || isModifier(end))) return NameRun.Sort.ORGANISATION;
        boolean the = start > 0 && tokens.get(start - 1).is("the");
        if (the) return NameRun.Sort.ORGANISATION;
        return words.size() >= 2 && words.size() <= 4 ? NameRun.Sort.PERSON : NameRun.Sort.PERHAPS;
    }

    /** "River Front officials": what such words describe is no person. */
    private boolean isModifier(int end) {
        if (end >= tokens.size() || tokens.get(end).isCapitalised()) return false;
        var next = tokens.get(end).lower();
        return lexicon.isRoleWord(next)
                || lexicon.is(SourceNoun.GROUPS, next)
                || lexicon.is(SourceNoun.DOCUMENTS, next);
    }

    private Gender gender(List<String> words, List<String> before) {
        for (var word : before) {
            var told = lexicon.genderOfTitle(word);
            if (told != Gender.UNKNOWN) return told;
        }
        return words.size() > 1 ? lexicon.genderOfGivenName(words.getFirst()) : Gender.UNKNOWN;
    }

    private String joined(int from, int end) {
        var all = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (i > from) all.append(' ');
            all.append(tokens.get(i).lower());
        }
        return all.toString();
    }
}

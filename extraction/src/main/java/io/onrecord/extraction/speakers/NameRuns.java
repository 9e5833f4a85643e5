package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the names in a row of tokens: capitalised words side by side, sorted into people, bodies and places. */
final class NameRuns {
    private static final Set<String> BODIES_OF = Set.of("of", "for", "on");

    private final Lexicon lexicon;
    private final Set<String> lowerWords;
    private final List<Token> tokens;
    private final int paragraph;
    private final List<NameRun> found = new ArrayList<>();

    /** @param lowerWords words that the article also writes with a small letter */
    NameRuns(Lexicon lexicon, Set<String> lowerWords, List<Token> tokens, int paragraph) {
        this.lexicon = lexicon;
        this.lowerWords = lowerWords;
        this.tokens = tokens;
        this.paragraph = paragraph;
    }

    List<NameRun> find() {
        int i = 0;
        while (i < tokens.size()) {
            int end = runEnd(i);
            if (end > i) classify(i, end);
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private int runEnd(int from) {
        int i = from;
        while (i < tokens.size() && (isNameLike(i) || (i > from && isParticle(i)))) i++;
        return i;
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
        return Surnames.PARTICLES.contains(tokens.get(i).text())
                && i + 1 < tokens.size()
                && (isNameLike(i + 1) || isParticle(i + 1));
    }

    private boolean startsOnlyTheSentence(int i) {
        var token = tokens.get(i);
        if (Words.isFunctionWord(token.lower()) && !lexicon.isGivenName(token.text())) {
            return !token.text().equals("US") && !token.text().equals("May");
        }
        boolean first = i == 0
                || (!tokens.get(i - 1).isWord() && !tokens.get(i - 1).text().equals(","));
        boolean alone = i + 1 >= tokens.size() || !tokens.get(i + 1).isCapitalised();
        return first && alone && lowerWords.contains(token.lower()) && !lexicon.isGivenName(token.text());
    }

    private void classify(int from, int end) {
        int start = from;
        while (start < end && isPrefix(start, end)) start++;
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

    /** "Press Secretary" with no name after it. */
    private boolean isDescription(int start, int end) {
        if (start == end) return true;
        var last = Lexicon.withoutDot(tokens.get(end - 1).lower());
        return lexicon.isRoleWord(last)
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
            if (lexicon.is(SourceNoun.ORGANISATIONS, tokens.get(i).lower())) return true;
        }
        return false;
    }

    private int firstGivenName(int from, int end) {
        for (int i = from; i < end - 1; i++) {
            if (lexicon.isGivenName(tokens.get(i).text())
                    && !lexicon.is(SourceNoun.ORGANISATIONS, tokens.get(end - 1).lower())) return i;
        }
        return -1;
    }

    private void add(int from, int start, int end, boolean given) {
        var words = tokens.subList(start, end).stream().map(Token::text).toList();
        var before = tokens.subList(from, start).stream().map(Token::lower).toList();
        var sort = sort(start, end, words, before, given);
        if (sort == NameRun.Sort.ORGANISATION && !given)
            words = tokens.subList(from, end).stream().map(Token::text).toList();
        var gender = sort == NameRun.Sort.ORGANISATION || sort == NameRun.Sort.PLACE
                ? Gender.UNKNOWN
                : gender(words, before);
        var range = new Range(tokens.get(start).start(), tokens.get(end - 1).end());
        boolean possessive = end < tokens.size() && tokens.get(end).is("'s");
        boolean belongs =
                from > 0 && BODIES_OF.contains(tokens.get(from - 1).lower()) && !isCountryOfOffice(from, start);
        found.add(new NameRun(sort, range, List.copyOf(words), before, gender, paragraph, !possessive && !belongs));
    }

    /** "the President of Valdoria Jan Vorn", "Secretary of State Jan Vorn": the office is of that, and the name is not. */
    private boolean isCountryOfOffice(int from, int start) {
        if (start == from) return false;
        return lexicon.isPlace(joined(from, start)) || (from > 1 && lexicon.isRoleWord(joined(from - 2, start)));
    }

    private NameRun.Sort sort(int start, int end, List<String> words, List<String> before, boolean given) {
        var joined = joined(start, end);
        if (lexicon.isPlace(joined) || lexicon.countryOf(joined) != null) return NameRun.Sort.PLACE;
        if (isBody(start, end) || lexicon.isAgency(joined) || isAcronym(words)) return NameRun.Sort.ORGANISATION;
        if (words.size() > 1
                && before.isEmpty()
                && lexicon.is(SourceNoun.LANDMARKS, tokens.get(start).lower())) return NameRun.Sort.PLACE;
        boolean titled = before.stream().anyMatch(word -> lexicon.isTitle(word) || lexicon.isRoleWord(word));
        if (given || titled) return NameRun.Sort.PERSON;
        boolean the = start > 0 && tokens.get(start - 1).is("the");
        if (the) return NameRun.Sort.ORGANISATION;
        return words.size() >= 2 && words.size() <= 4 ? NameRun.Sort.PERSON : NameRun.Sort.PERHAPS;
    }

    private static boolean isAcronym(List<String> words) {
        var word = words.getFirst();
        return words.size() == 1
                && word.length() >= 2
                && word.length() <= 6
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
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

package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words around a name say the person is: "Russia's envoy to the UN, Jan Vorn", "Jan Vorn, a doctor". */
final class Descriptions {
    private static final int FARTHEST = 18;
    private static final Set<String> LINKS = Set.of("of", "for", "to", "the", "and", "at", "on", "in", "'s");

    private static final Set<String> SAID = Set.of("said", "says", "told", "wrote");

    /** What ends in "ing" and describes. */
    private static final Set<String> ADJECTIVES = Set.of(
            "acting",
            "outgoing",
            "incoming",
            "visiting",
            "sitting",
            "ruling",
            "managing",
            "commanding",
            "founding",
            "leading",
            "housing",
            "banking",
            "shipping",
            "mining",
            "planning",
            "building",
            "training",
            "marketing",
            "engineering",
            "consulting",
            "broadcasting",
            "fishing",
            "farming",
            "parking",
            "policing",
            "nursing",
            "wing");

    /** "…, who was elected mayor" */
    private static final Set<String> BECAME = Set.of(
            "who", "is", "was", "became", "has", "been", "elected", "appointed", "named", "serves", "served", "as");

    /** What a word before a name ends in when it is a body or a place rather than a verb; and what links such words. */
    private static final Pattern NOUN_ENDS = Pattern.compile(
            "(?:tion|tions|ment|ments|ity|ities|ship|ance|ence|ary|ory|office|offices|council|union|agency|board|group|party|court|based|al|'s)$"
                    + "|^(?:of|to|for|the|and|other|at|on|in)$");

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final Set<Integer> fullNames;

    /**
     * For the names of one paragraph.
     *
     * @param fullNames where full names end: a description does not reach over another person, save "X's spokesman"
     */
    Descriptions(Lexicon lexicon, List<Token> tokens, Set<Integer> fullNames) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.fullNames = fullNames;
    }

    /** The descriptions around the name that hold a role; empty when there are none. */
    List<List<Token>> around(NameRun run) {
        var all = new ArrayList<List<Token>>();
        int first = Token.at(tokens, run.range().start());
        int last = Token.at(tokens, run.range().end() - 1);
        if (first < 0 || last < 0) return all;
        addIfRole(all, before(first));
        addIfRole(all, after(last));
        return all;
    }

    private void addIfRole(List<List<Token>> all, List<Token> phrase) {
        if (!lexicon.rolesIn(phrase.stream().map(Token::lower).toList()).isEmpty()) all.add(phrase);
    }

    private List<Token> before(int first) {
        int end = first > 0 && tokens.get(first - 1).text().equals(",") ? first - 1 : first;
        int nearest = end == first ? office(first) : 0;
        int from = end;
        while (from > nearest && end - from < FARTHEST && describes(from - 1)) from--;
        from = afterVerb(from, end);
        while (from < end && LINKS.contains(tokens.get(from).lower())) from++;
        var phrase = tokens.subList(from, end);
        if (end == first && from < end && !leadsToName(tokens.get(end - 1)) && !isOfSomething(phrase)) return List.of();
        return phrase;
    }

    /** "Said harbour board director Jan Vorn", "attacking the mayor, Jan Vorn": the verb does not describe. */
    private int afterVerb(int from, int end) {
        int start = from;
        for (int i = from; i < end; i++) {
            var lower = tokens.get(i).lower();
            boolean told = lexicon.isCue(lower) && (lower.endsWith("ed") || SAID.contains(lower));
            boolean verb = told || (lower.endsWith("ing") && !ADJECTIVES.contains(lower));
            if (verb && !tokens.get(i).isCapitalised()) start = i + 1;
        }
        return start;
    }

    /** "The governor said Jan Vorn …" says nothing of Jan Vorn. */
    private boolean leadsToName(Token last) {
        return last.isCapitalised() || lexicon.isRoleWord(Lexicon.withoutDot(last.lower()));
    }

    /** "Permanent Representative to the Assembly's Karvos office Jan Vorn", but not "the mayor of the town met Jan Vorn". */
    private boolean isOfSomething(List<Token> phrase) {
        for (int i = 1; i + 1 < phrase.size(); i++) {
            boolean links = phrase.get(i).is("to")
                    || phrase.get(i).is("of")
                    || phrase.get(i).is("for");
            if (links && lexicon.isRoleWord(phrase.get(i - 1).lower())) {
                return phrase.subList(i, phrase.size()).stream().noneMatch(this::mayBeVerb);
            }
        }
        return false;
    }

    private boolean mayBeVerb(Token token) {
        return !token.isCapitalised()
                && (lexicon.isCue(token.lower())
                        || !NOUN_ENDS.matcher(token.lower()).find());
    }

    /** "The fate of Valdorian President Jan Vorn": what is of the person does not describe the person. */
    private int office(int first) {
        int from = first;
        while (from > 0 && first - from < FARTHEST && tokens.get(from - 1).isCapitalised()) from--;
        if (from == 0 || !Words.PREPOSITIONS.contains(tokens.get(from - 1).lower())) return 0;
        var between = tokens.subList(from, first).stream().map(Token::lower).toList();
        return between.isEmpty() || !lexicon.rolesIn(between).isEmpty() ? from : 0;
    }

    private boolean describes(int i) {
        var token = tokens.get(i);
        if (fullNames.contains(token.end()))
            return i + 1 < tokens.size() && tokens.get(i + 1).is("'s");
        if (LINKS.contains(token.lower())) return true;
        return token.isWord()
                && (token.is("other") || !Words.isFunctionWord(token.lower()))
                && (token.isCapitalised() || !token.lower().endsWith("ed"))
                && !Words.DAYS.contains(token.lower());
    }

    private List<Token> after(int last) {
        int from = last + 1;
        if (from >= tokens.size() || !tokens.get(from).text().equals(",")) return List.of();
        from++;
        while (from < tokens.size() && opens(tokens.get(from).lower())) from++;
        int end = from;
        while (end < tokens.size() && end - from < FARTHEST && describes(end)) end++;
        boolean closed = end < tokens.size()
                && (tokens.get(last + 2).is("who")
                        || tokens.get(end).text().equals(",")
                        || tokens.get(end).text().equals(".")
                        || tokens.get(end).lower().equals("who"));
        return closed ? tokens.subList(from, end) : List.of();
    }

    private static boolean opens(String lower) {
        return Words.DETERMINERS.contains(lower) || BECAME.contains(lower);
    }

    static @Nullable String text(String article, List<Token> phrase) {
        return phrase.isEmpty()
                ? null
                : article.substring(phrase.getFirst().start(), phrase.getLast().end());
    }
}

package io.onrecord.extraction.positions;

import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.Opposites;
import io.onrecord.extraction.positions.Stand.Claim;
import io.onrecord.extraction.text.Negation;
import io.onrecord.extraction.text.PhraseTable;
import io.onrecord.extraction.text.Stems;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads out of the words of a statement what it holds to be so and what not. It knows words, no grammar. */
public final class ReadStands {
    /** Words that are looked at; the rest of a longer statement is not. */
    private static final int MOST = 400;

    /** Between these and a noun no verb stands. */
    private static final Set<String> BEFORE_NOUNS =
            Set.of("the", "a", "an", "no", "any", "every", "its", "their", "our", "my", "your", "his");

    private static final PhraseTable<String> SURE =
            new PhraseTable<>(List.of("will", "shall", "must", "'ll", "certainly", "definitely", "surely"), List::of);

    private final PhraseTable<Side> opposites;
    private final PhraseTable<Side> cues;
    private final PhraseTable<String> retractions;
    private final PhraseTable<String> hedges;
    private final Rarity rarity;

    /** Words as one side, 1 or -1, of a question. */
    private record Side(String question, int side, boolean isVerb, List<String> words) {}

    public ReadStands(Knowledge knowledge, Rarity rarity) {
        this.opposites = table(knowledge.opposites().stream());
        this.cues = table(knowledge.opposites().stream().filter(Opposites::isInCues));
        this.retractions = new PhraseTable<>(knowledge.retractions(), List::of);
        this.hedges = new PhraseTable<>(knowledge.hedges(), List::of);
        this.rarity = rarity;
    }

    private static PhraseTable<Side> table(Stream<Opposites> opposites) {
        return new PhraseTable<>(opposites.flatMap(ReadStands::sides).toList(), Side::words);
    }

    /** Of a word that is listed as both, what needs no verb goes first. */
    private static Stream<Side> sides(Opposites both) {
        return Stream.of(
                new Side(both.question(), 1, false, both.one().words()),
                new Side(both.question(), -1, false, both.other().words()),
                new Side(both.question(), 1, true, both.one().verbs()),
                new Side(both.question(), -1, true, both.other().verbs()));
    }

    /**
     * What a statement holds.
     *
     * @param cue the words that report it; empty when there are none
     * @param vector what it means, of length 1
     */
    public Stand read(String content, String cue, StatementStatus status, float[] vector) {
        var all = Tokens.of(content, 0, content.length());
        var tokens = all.subList(0, Math.min(MOST, all.size()));
        boolean denied = status == StatementStatus.DENIED;
        var claims = claims(tokens, 0, opposites, denied);
        // "Welcomed the easing", "opposed it": the cue takes the side, as it is, unless the content takes one itself.
        claims(Tokens.of(cue, 0, cue.length()), tokens.size(), cues, false).forEach((key, claim) -> {
            if (claim.isQuestion()) claims.putIfAbsent(key, claim);
        });
        return new Stand(
                Map.copyOf(claims),
                Amounts.of(tokens),
                Deadline.of(tokens),
                vector,
                holds(status),
                denied,
                first(tokens, retractions),
                status == StatementStatus.HEDGED ? null : first(tokens, SURE),
                first(tokens, hedges));
    }

    private static boolean holds(StatementStatus status) {
        return switch (status) {
            case ASSERTED, DENIED, PROMISED, DEMANDED, HEDGED -> true;
            case ASKED, WITHHELD -> false;
        };
    }

    /** @param from where the words begin: those of the cue come after those of the content */
    private Map<String, Claim> claims(List<Token> tokens, int from, PhraseTable<Side> sides, boolean denied) {
        var claims = new HashMap<String, Claim>();
        IntFunction<String> words = i -> i < tokens.size() ? tokens.get(i).lower() : "";
        var turned = Negation.turnedBy(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (Negation.is(tokens, i)) continue;
            var word = tokens.get(i).lower();
            boolean isTurned = turned[i] >= 0;
            int side = isTurned == denied ? 1 : -1;
            int turnedBy = isTurned ? from + turned[i] : -1;
            int begin = isTurned ? turned[i] : i;
            var hit = sides.at(words, i);
            if (hit != null && !(hit.value().isVerb() && isNoun(words, i))) {
                var said = words(tokens, begin, i + hit.length());
                claims.merge(
                        "?" + hit.value().question(),
                        new Claim(side * hit.value().side(), said, 1, true, turnedBy),
                        Claim::and);
            }
            if (says(tokens, i)) {
                var said = words(tokens, begin, i + 1);
                claims.merge(Stems.of(word), new Claim(side, said, rarity.of(word), false, turnedBy), Claim::and);
            }
        }
        return claims;
    }

    /** "The fall", "our stay". */
    private static boolean isNoun(IntFunction<String> words, int at) {
        return at > 0 && BEFORE_NOUNS.contains(words.apply(at - 1));
    }

    /** A name says nothing that could be denied. */
    private static boolean says(List<Token> tokens, int at) {
        var token = tokens.get(at);
        if (at > 0 && token.isCapitalised() && tokens.get(at - 1).isWord()) return false;
        var word = token.lower();
        return token.isWord()
                && word.length() > 2
                && Character.isLetter(word.charAt(0))
                && !Words.isFunctionWord(word)
                && !Words.isTime(word);
    }

    private static @Nullable String first(List<Token> tokens, PhraseTable<String> phrases) {
        IntFunction<String> words = i -> i < tokens.size() ? tokens.get(i).lower() : "";
        for (int i = 0; i < tokens.size(); i++) {
            var hit = phrases.at(words, i);
            if (hit != null) return words(tokens, i, i + hit.length());
        }
        return null;
    }

    /** As written. */
    static String words(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
    }
}

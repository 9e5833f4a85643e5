package io.onrecord.extraction.speakers;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells for each statement of an article who speaks. */
public final class SpeakerResolver {
    /**
     * What was decided.
     *
     * @param speakers one for each attribution, in the same order
     * @param rules the sieve that decided each
     * @param names every person or body that the article names, and where
     */
    public record Resolution(List<Speaker> speakers, List<String> rules, List<Named> names) {}

    /** A name in the text. */
    public record Named(Range range, Speaker speaker) {}

    private record Decision(Answer answer, String rule) {}

    private final Lexicon lexicon;

    public SpeakerResolver(Knowledge knowledge) {
        lexicon = new Lexicon(knowledge);
    }

    /**
     * Decides for each attribution.
     *
     * @param title where the headline stands, which may name who is meant by "the president" below it
     * @param day of publication, when known: it tells who held which office
     */
    public Resolution resolve(
            String text,
            List<Paragraph> paragraphs,
            @Nullable Range title,
            List<Attribution> attributions,
            @Nullable LocalDate day) {
        var cast = Casting.of(lexicon, text, paragraphs, title, day);
        var turns = new Turns();
        var decisions = new IdentityHashMap<Attribution, Decision>();
        attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::firstCharacter))
                .forEach(one -> decisions.put(one, decide(text, cast, turns, one)));
        var speakers = new ArrayList<Speaker>();
        var rules = new ArrayList<String>();
        for (var one : attributions) {
            var decision = decisions.get(one);
            if (decision == null) throw new IllegalStateException("every attribution is decided");
            speakers.add(decision.answer().speaker());
            rules.add(decision.rule());
        }
        return new Resolution(speakers, rules, names(cast, title));
    }

    private Decision decide(String text, Cast cast, Turns turns, Attribution attribution) {
        ReadingStoppedException.throwIfInterrupted();
        var range = attribution.source();
        List<Token> source = range == null ? List.of() : Tokens.of(text, range.start(), range.end());
        var words = source.stream().map(Token::lower).toList();
        List<NameRun> names = range == null ? List.of() : cast.within(range);
        var question = new Question(lexicon, cast, attribution, text, source, words, names, turns);
        for (var sieve : Sieves.ORDER) {
            var answer = sieve.answer().apply(question);
            if (answer != null) {
                if (range != null || !answer.equals(Answer.UNKNOWN)) turns.add(attribution.paragraph(), answer);
                return new Decision(answer, sieve.name());
            }
        }
        return new Decision(Answer.UNKNOWN, "unknown");
    }

    private static List<Named> names(Cast cast, @Nullable Range title) {
        var all = new ArrayList<Named>();
        cast.runs().forEach((start, run) -> {
            if (title != null && title.contains(run.range())) return;
            var person = cast.named(run);
            if (person != null && (person.isFullyNamed() || run.sort() == NameRun.Sort.PERSON)) {
                all.add(new Named(run.range(), person.speaker()));
            } else if (run.sort() == NameRun.Sort.ORGANISATION) {
                all.add(new Named(
                        run.range(),
                        Answer.described(run.text(), SpeakerKind.ORGANISATION).speaker()));
            }
        });
        return all;
    }
}

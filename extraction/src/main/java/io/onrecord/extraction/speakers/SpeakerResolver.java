package io.onrecord.extraction.speakers;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.statements.Findings;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells for each statement of an article who speaks. */
public final class SpeakerResolver {
    /**
     * What was decided.
     *
     * @param speakers one for each attribution, in the same order
     * @param rules the sieve that decided each
     * @param trusts how likely each is right; null where nobody is named or described
     * @param names every person or body that the article names, and where
     */
    public record Resolution(
            List<Speaker> speakers, List<String> rules, List<@Nullable Double> trusts, List<Named> names) {}

    /** A name in the text. */
    public record Named(Range range, Speaker speaker) {}

    /**
     * Of one attribution.
     *
     * @param found what the sieve says, whatever it is worth
     * @param told what is answered: nobody, when the sieve's answer is too unlikely
     */
    record Decision(
            Attribution attribution,
            Answer found,
            Answer told,
            Evidence evidence,
            @Nullable Double trust) {
        String rule() {
            return found.equals(told) ? evidence.sieve() : "unsure-" + evidence.sieve();
        }
    }

    private final Lexicon lexicon;
    private final Trust trust = Trust.load();

    public SpeakerResolver(Knowledge knowledge) {
        lexicon = new Lexicon(knowledge);
    }

    /**
     * Decides for each attribution.
     *
     * @param title where the headline stands, which may name who is meant by "the president" below it
     * @param findings what is to be decided, and what the finder takes capitalised words for
     * @param day of publication, when known: it tells who held which office
     */
    public Resolution resolve(
            String text,
            List<Paragraph> paragraphs,
            @Nullable Range title,
            Findings findings,
            @Nullable LocalDate day) {
        var cast = cast(text, paragraphs, title, findings, day);
        var speakers = new ArrayList<Speaker>();
        var rules = new ArrayList<String>();
        var trusts = new ArrayList<@Nullable Double>();
        for (var decision : decisions(text, cast, findings.attributions())) {
            speakers.add(decision.told().speaker());
            rules.add(decision.rule());
            trusts.add(decision.trust());
        }
        return new Resolution(speakers, rules, trusts, names(cast, title));
    }

    /** In the order of the attributions; decided in the order of the text, where who has spoken tells who goes on. */
    List<Decision> decisions(String text, Cast cast, List<Attribution> attributions) {
        var turns = new Turns();
        var decisions = new IdentityHashMap<Attribution, Decision>();
        attributions.stream()
                .sorted(Comparator.comparingInt(Attribution::firstCharacter))
                .forEach(one -> decisions.put(one, decide(text, cast, turns, one)));
        return attributions.stream()
                .map(one -> Objects.requireNonNull(decisions.get(one)))
                .toList();
    }

    Cast cast(
            String text,
            List<Paragraph> paragraphs,
            @Nullable Range title,
            Findings findings,
            @Nullable LocalDate day) {
        return Casting.of(lexicon, text, paragraphs, title, findings.names(), day);
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
            if (answer == null) continue;
            var evidence = Evidence.of(question, sieve.name(), answer);
            if (range != null || !answer.equals(Answer.UNKNOWN))
                turns.add(attribution.paragraph(), answer, evidence.links());
            return weighed(question, answer, evidence);
        }
        throw new IllegalStateException("the last sieve answers always");
    }

    private Decision weighed(Question question, Answer answer, Evidence evidence) {
        var attribution = question.attribution();
        if (answer.equals(Answer.UNKNOWN)) return new Decision(attribution, answer, answer, evidence, null);
        double likely = trust.in(evidence);
        if (answer.person() == null || likely >= trust.threshold())
            return new Decision(attribution, answer, answer, evidence, likely);
        // A wrong name is worse than none: what the source says of the speaker is left, where it says something.
        var described = Descriptors.officeOnly(question);
        return described == null
                ? new Decision(attribution, answer, Answer.UNKNOWN, evidence, null)
                : new Decision(
                        attribution,
                        answer,
                        described,
                        evidence,
                        trust.in(Evidence.of(question, "office-only", described)));
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

package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.knowledge.CueVerb.Frame;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules for one sentence: each cue is tried against the ways in which cue, source and content can stand. */
final class SentenceRules {
    private final View s;
    private final int paragraph;
    private final SentenceCues cues;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Source lastSubject;

    private SentenceRules(View sentence, int paragraph, SentenceCues cues) {
        this.s = sentence;
        this.paragraph = paragraph;
        this.cues = cues;
    }

    static List<Attribution> apply(View sentence, int paragraph, List<Cue> cues) {
        var rules = new SentenceRules(sentence, paragraph, new SentenceCues(cues));
        for (var cue : cues) {
            rules.tryCue(cue);
        }
        AccordingTo.in(sentence, paragraph).ifPresent(rules.found::add);
        if (rules.found.isEmpty()) NameColon.in(sentence, paragraph).ifPresent(rules.found::add);
        if (rules.found.isEmpty()) ClauseColon.in(sentence, paragraph).ifPresent(rules.found::add);
        return rules.found;
    }

    private void tryCue(Cue cue) {
        switch (cue.form()) {
            case INFINITIVE -> {}
            case PASSIVE -> passive(cue);
            case PARTICIPLE -> participle(cue);
            case FINITE -> finite(cue);
        }
    }

    private void finite(Cue cue) {
        var subject = LeftSubject.of(s, cue.from());
        if (subject != null && (!Agreement.holds(s, cue, subject) || holdsVerb(subject))) return;
        if (after(cue, subject)) return;
        if (subject == null && inverted(cue)) return;
        var source = subject == null ? inherited(cue) : subject;
        if (source == null) return;
        before(cue, source, subject == null ? "shared-" : "");
        speaks(cue, source);
    }

    /** "He pointed to a need to add points": what stands before "points" is a sentence, not a name. */
    private boolean holdsVerb(Source subject) {
        for (int i = subject.from(); i < subject.to(); i++) {
            if (s.is(i, "who") || s.is(i, "which") || s.is(i, "that") || s.is(i, ",")) return false;
        }
        return cues.all().stream()
                .anyMatch(other -> other.form() == Cue.Form.FINITE
                        && other.from() > subject.from()
                        && other.verb() < subject.to());
    }

    /** Whoever is cited inside another's words is no subject for the verbs that follow them. */
    private void speaks(Cue cue, Source source) {
        int place = s.items().get(cue.verb()).start();
        boolean inside = found.stream().anyMatch(one -> one.content().getFirst().start() < place && place < one.end());
        if (lastSubject == null || !inside) lastSubject = source;
    }

    /** “…”, X said. */
    private boolean after(Cue cue, @Nullable Source subject) {
        if (subject == null || !cue.takes(Frame.AFTER)) return false;
        int end = Fronting.contentEnd(s, subject.from());
        if (end <= 0) return false;
        boolean quoted = s.isSpeech(end - 1);
        if (quoted && isTold(end - 1)) return true;
        if (!quoted && !(s.is(subject.from() - 1, ",") && isClauseTail(cue, subject, end))) return false;
        if (quoted && Complement.of(s, cue) != null && !Fronting.isTail(s, cue.to()) && !s.isQuotation(cue.to() + 1))
            return false;
        int from = quoted ? contentStart(end) : 0;
        lastSubject = subject;
        // Nothing goes on from what was not found.
        if (!add(quoted ? "quote-source-cue" : "clause-source-cue", from, end, cue, subject)) return true;
        if (!quoted && Fronting.isInterrupted(s, cue.to())) goesOnAfter(cue.to() + 1);
        resumed(cue.to());
        return true;
    }

    private boolean isClauseTail(Cue cue, Source subject, int end) {
        boolean speaks = !s.is(subject.from(), "who")
                && !s.lower(subject.from()).endsWith("ing")
                && (cue.takes(Frame.THAT) || cue.takes(Frame.BARE) || cue.takes(Frame.ADDRESSEE));
        return speaks
                && Fronting.isTail(s, afterHearers(cue))
                && (Fronting.isClause(s, end) || Fronting.isInterrupted(s, cue.to()));
    }

    private boolean isTold(int quotation) {
        var range = Kinds.content(s, quotation, quotation + 1);
        return found.stream().anyMatch(one -> one.content().stream().anyMatch(content -> content.contains(range)));
    }

    /** “…,” said X. */
    private boolean inverted(Cue cue) {
        int end = Fronting.contentEnd(s, cue.from());
        if (end <= 0 || !cue.takes(Frame.AFTER)) return false;
        boolean quoted = s.isSpeech(end - 1);
        boolean named = s.startsNounPhrase(cue.to()) && !s.in(cue.to(), Words.PRONOUNS) && cue.takes(Frame.BARE);
        if (!quoted && (!s.is(cue.from() - 1, ",") || !Fronting.isClause(s, end) || !named)) return false;
        var source = RightSubject.of(s, cue.to());
        if (source == null) return false;
        if (!quoted && !Fronting.isTail(s, source.to())) return false;
        lastSubject = source;
        if (add(quoted ? "quote-cue-source" : "clause-cue-source", quoted ? contentStart(end) : 0, end, cue, source)) {
            resumed(source.to());
        }
        return true;
    }

    private void goesOnAfter(int from) {
        int end = s.size();
        while (end > from && s.isFinalMark(end - 1)) end--;
        if (end > from) found.add(found.removeLast().goesOnWith(s.range(from, end)));
    }

    /** “…,” X said, “…”: the second half belongs to the first. */
    private void resumed(int from) {
        int at = from;
        while (at < s.size() && at - from < 15 && !s.isQuotation(at)) at++;
        if (!s.isQuotation(at) || !s.isSpeech(at)) return;
        for (var cue : cues.all()) {
            if (cue.verb() >= from && cue.verb() < at) return;
        }
        found.add(found.removeLast().goesOnWith(Kinds.content(s, at, at + 1)));
    }

    /** X said that … */
    private void before(Cue cue, Source source, String prefix) {
        var complement = Complement.of(s, cue);
        if (complement != null) {
            if (complement.frame() == Frame.QUOTE && !takesQuotation(cue, complement.from())) return;
            int end = ClauseEnd.of(s, complement.from(), cue, cues);
            add(prefix + rule(complement.frame()), complement.from(), end, cue, source);
        } else if (s.isWord(cue.to()) && !s.isEnd(cue.to())) {
            noun(cue, source, prefix);
        }
    }

    /** X condemned …; X called it “…” */
    private void noun(Cue cue, Source source, String prefix) {
        int end = ClauseEnd.of(s, cue.to(), cue, cues);
        boolean quoted = Kinds.of(s, cue.to(), end) != StatementKind.INDIRECT;
        if (quoted ? cue.takes(Frame.NOUN) || cue.takes(Frame.NOUN_QUOTED) : cue.takes(Frame.NOUN)) {
            add(prefix + (quoted ? "source-cue-noun-quote" : "source-cue-noun"), cue.to(), end, cue, source);
        }
    }

    private boolean takesQuotation(Cue cue, int quotation) {
        boolean object = cue.takes(Frame.NOUN) && quotation == cue.to();
        return cue.takes(Frame.QUOTE)
                || cue.takes(Frame.ADDRESSEE)
                || cue.takes(Frame.BARE)
                || object
                || s.isSpeech(quotation);
    }

    private static String rule(Frame frame) {
        return "source-cue-" + frame.name().toLowerCase(Locale.ROOT);
    }

    /** …, saying that … */
    private void participle(Cue cue) {
        var own = s.is(cue.from() - 1, ",") || s.is(cue.from() - 1, "as") || cue.from() == 0
                ? null
                : LeftSubject.of(s, cue.from());
        var source = own != null ? own : inherited(cue);
        boolean adjective = own != null && Complement.of(s, cue) == null;
        if (source == null || adjective) return;
        before(cue, source, "participle-");
    }

    /** X was quoted as saying … is found at "saying"; "it was said" names nobody. */
    private void passive(Cue cue) {
        if (s.is(cue.to(), "as")) lastSubject = LeftSubject.of(s, cue.from());
    }

    /** The subject that an earlier verb of the sentence had; else what the sentence begins with. */
    private @Nullable Source inherited(Cue cue) {
        if (lastSubject != null) return lastSubject;
        return FirstSubject.of(s, cue.from());
    }

    private int contentStart(int end) {
        int from = end - 1;
        boolean fragment = from > 0 && s.isWord(from - 1);
        if (!fragment) return from;
        return cues.all().stream().anyMatch(cue -> cue.verb() < from) ? from : 0;
    }

    /** Past "reporters" in "…, the minister told reporters." */
    private int afterHearers(Cue cue) {
        return cue.takes(Frame.ADDRESSEE) ? Complement.afterAddressee(s, cue.to()) : cue.to();
    }

    /** False when there is nothing to add. */
    private boolean add(String rule, int from, int to, Cue cue, Source source) {
        if (to <= from || s.words(from, to) < 1) return false;
        var content = Kinds.content(s, from, to);
        var who = s.range(source.from(), source.to());
        if (who.overlaps(content) || isAuthor(source, rule)) return false;
        return found.add(
                new Attribution(rule, Kinds.of(s, from, to), paragraph, List.of(content), List.of(cueRange(cue)), who));
    }

    /** What the author thinks and says is not a statement unless quoted. */
    private boolean isAuthor(Source source, String rule) {
        boolean first = s.is(source.to() - 1, "i") || s.is(source.to() - 1, "we") || s.is(source.to() - 1, "you");
        return first && source.to() - source.from() == 1 && !rule.startsWith("quote-");
    }

    private Range cueRange(Cue cue) {
        return s.range(cue.from(), cue.to());
    }
}

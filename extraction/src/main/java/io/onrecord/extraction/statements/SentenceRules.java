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
    private final List<Cue> cues;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Source lastSubject;

    private SentenceRules(View sentence, int paragraph, List<Cue> cues) {
        this.s = sentence;
        this.paragraph = paragraph;
        this.cues = cues;
    }

    static List<Attribution> apply(View sentence, int paragraph, List<Cue> cues) {
        var rules = new SentenceRules(sentence, paragraph, cues);
        for (var cue : cues) {
            rules.tryCue(cue);
        }
        AccordingTo.in(sentence, paragraph).ifPresent(rules.found::add);
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
        if (after(cue, subject)) return;
        if (subject == null && inverted(cue)) return;
        var source = subject == null ? inherited(cue) : subject;
        if (source == null) return;
        lastSubject = source;
        before(cue, source, subject == null ? "shared-" : "");
    }

    /** “…”, X said. */
    private boolean after(Cue cue, @Nullable Source subject) {
        if (subject == null || !cue.takes(Frame.AFTER)) return false;
        int end = contentEnd(subject.from());
        if (end <= 0) return false;
        boolean quoted = s.isSpeech(end - 1);
        if (!quoted && (!s.is(subject.from() - 1, ",") || !isTail(afterHearers(cue)) || !isClause(end))) return false;
        if (quoted && Complement.of(s, cue) != null && !isTail(cue.to()) && !s.isQuotation(cue.to() + 1)) return false;
        int from = quoted ? contentStart(end) : 0;
        add(quoted ? "quote-source-cue" : "clause-source-cue", from, end, cue, subject);
        lastSubject = subject;
        resumed(cue.to());
        return true;
    }

    /** “…,” said X. */
    private boolean inverted(Cue cue) {
        int end = contentEnd(cue.from());
        if (end <= 0 || !cue.takes(Frame.AFTER)) return false;
        boolean quoted = s.isSpeech(end - 1);
        if (!quoted && (!s.is(cue.from() - 1, ",") || !isClause(end))) return false;
        var source = RightSubject.of(s, cue.to());
        if (source == null) return false;
        if (!quoted && !isTail(source.to())) return false;
        add(quoted ? "quote-cue-source" : "clause-cue-source", quoted ? contentStart(end) : 0, end, cue, source);
        lastSubject = source;
        resumed(source.to());
        return true;
    }

    /** “…,” X said, “…”: the second half belongs to the first. */
    private void resumed(int from) {
        int at = from;
        while (at < s.size() && at - from < 15 && !s.isQuotation(at)) at++;
        if (!s.isQuotation(at) || !s.isSpeech(at)) return;
        for (var cue : cues) {
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
        } else if (cue.takes(Frame.NOUN) && s.isWord(cue.to()) && !s.isEnd(cue.to())) {
            int end = ClauseEnd.of(s, cue.to(), cue, cues);
            var quoted = Kinds.of(s, cue.to(), end) != StatementKind.INDIRECT;
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
        var own = s.is(cue.from() - 1, ",") || cue.from() == 0 ? null : LeftSubject.of(s, cue.from());
        var source = own != null ? own : inherited(cue);
        if (source == null) return;
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

    private int contentEnd(int from) {
        int end = from;
        while (end > 0 && (s.is(end - 1, ",") || s.isDash(end - 1))) end--;
        return end;
    }

    private int contentStart(int end) {
        int from = end - 1;
        boolean fragment = from > 0 && s.isWord(from - 1);
        return fragment ? 0 : from;
    }

    /** Nothing but a time or place follows. */
    private boolean isTail(int from) {
        if (s.isEnd(from) || s.isFinalMark(from)) return true;
        if (s.is(from, ",") || s.is(from, ";") || s.is(from, ":")) return true;
        return (s.in(from, Words.PREPOSITIONS)
                        || s.in(from, Words.DAYS)
                        || s.isAdverb(from)
                        || s.is(from, "last")
                        || s.is(from, "this")
                        || s.is(from, "when")
                        || s.is(from, "while"))
                && !s.is(from, "that");
    }

    /** Past "reporters" in "…, the minister told reporters." */
    private int afterHearers(Cue cue) {
        return cue.takes(Frame.ADDRESSEE) ? Complement.afterAddressee(s, cue.to()) : cue.to();
    }

    private boolean isClause(int end) {
        return s.words(0, end) >= 4 && !s.in(0, Words.PREPOSITIONS) && !opensAdverbially();
    }

    private boolean opensAdverbially() {
        return s.is(0, "when")
                || s.is(0, "while")
                || s.is(0, "although")
                || s.is(0, "though")
                || s.is(0, "because")
                || s.is(0, "if")
                || s.lower(0).endsWith("ing")
                || s.is(0, "asked")
                || s.is(0, "once")
                || s.is(0, "unlike");
    }

    private void add(String rule, int from, int to, Cue cue, Source source) {
        if (to <= from || s.words(from, to) < 1) return;
        var content = Kinds.content(s, from, to);
        var who = s.range(source.from(), source.to());
        if (who.overlaps(content)) return;
        found.add(
                new Attribution(rule, Kinds.of(s, from, to), paragraph, List.of(content), List.of(cueRange(cue)), who));
    }

    private Range cueRange(Cue cue) {
        return s.range(cue.from(), cue.to());
    }
}

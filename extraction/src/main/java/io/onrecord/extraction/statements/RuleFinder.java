package io.onrecord.extraction.statements;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Finds statements by hand-written rules and a list of cue verbs. */
public final class RuleFinder implements StatementFinder {
    private final Cues cues;
    private final Standards standards;

    public RuleFinder(Knowledge knowledge) {
        cues = new Cues(knowledge.cues());
        standards = new Standards(knowledge.words(SourceNoun.STANDARDS));
    }

    @Override
    public List<Attribution> find(String text, List<Paragraph> paragraphs) {
        return LooseQuotations.added(inSentences(text, paragraphs), paragraphs);
    }

    /** Without the quotations that no cue claims. */
    public List<Attribution> inSentences(String text, List<Paragraph> paragraphs) {
        var found = new ArrayList<Attribution>();
        for (int p = 0; p < paragraphs.size(); p++) {
            found.addAll(inSentences(paragraphs.get(p), p));
            if (p + 1 < paragraphs.size()) found.addAll(acrossColon(paragraphs.get(p), paragraphs.get(p + 1), p + 1));
        }
        found.removeIf(one -> standards.isSource(text, one));
        return found;
    }

    private List<Attribution> inSentences(Paragraph paragraph, int index) {
        var all = new ArrayList<Attribution>();
        for (var sentence : paragraph.sentences()) {
            ReadingStoppedException.throwIfInterrupted();
            var view = new View(sentence);
            all.addAll(SentenceRules.apply(view, index, cues.in(view)));
        }
        return all;
    }

    /** "He said:" and, in a paragraph of its own, the quotation. */
    private List<Attribution> acrossColon(Paragraph before, Paragraph quoted, int index) {
        var last = new View(before.sentences().getLast());
        var first = new View(quoted.sentences().getFirst());
        if (!last.is(last.size() - 1, ":") || !first.isSpeech(0) || first.hasWords()) return List.of();
        var items = new ArrayList<>(last.items());
        items.add(first.items().getFirst());
        var view = new View(items);
        var quotation = first.quotation(0);
        return SentenceRules.apply(view, index, cues.in(view)).stream()
                .filter(one -> one.start() >= quotation.start())
                .toList();
    }
}

package io.onrecord.query.version;

import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import io.onrecord.contracts.api.VersionChanges.Fate;
import io.onrecord.contracts.api.VersionChanges.ParagraphChange;
import io.onrecord.query.wording.Block;
import io.onrecord.query.wording.Budget;
import io.onrecord.query.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts paragraph by paragraph, to the letter, and what has changed within a paragraph word by word. */
final class CompareTexts {
    private final List<String> before;
    private final List<String> after;
    private final Budget budget;
    private final List<ParagraphChange> all = new ArrayList<>();

    private CompareTexts(String before, String after, Budget budget) {
        this.before = paragraphs(before);
        this.after = paragraphs(after);
        this.budget = budget;
    }

    /** The paragraphs of both, in order: what went stands before what came in its place. */
    static List<ParagraphChange> of(String before, String after, Budget budget) {
        var texts = new CompareTexts(before, after, budget);
        texts.compare();
        return List.copyOf(texts.all);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void compare() {
        int at = 0;
        for (Block block : Block.between(before, after, budget)) {
            whole(Fate.SAME, Change.KEPT, after.subList(at, block.start()));
            within(before.subList(block.from(), block.to()), after.subList(block.start(), block.end()));
            at = block.end();
        }
        whole(Fate.SAME, Change.KEPT, after.subList(at, after.size()));
    }

    private void within(List<String> old, List<String> fresh) {
        int from = 0;
        int start = 0;
        for (var pair : AlignParagraphs.of(old, fresh, budget)) {
            whole(Fate.REMOVED, Change.CUT, old.subList(from, pair.before()));
            whole(Fate.ADDED, Change.ADDED, fresh.subList(start, pair.after()));
            all.add(new ParagraphChange(
                    Fate.CHANGED, Words.changes(old.get(pair.before()), fresh.get(pair.after()), budget)));
            from = pair.before() + 1;
            start = pair.after() + 1;
        }
        whole(Fate.REMOVED, Change.CUT, old.subList(from, old.size()));
        whole(Fate.ADDED, Change.ADDED, fresh.subList(start, fresh.size()));
    }

    private void whole(Fate fate, Change change, List<String> paragraphs) {
        paragraphs.forEach(words -> all.add(new ParagraphChange(fate, List.of(new Difference(change, words)))));
    }
}

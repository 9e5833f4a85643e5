package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Quotation;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that no cue claimed. After “…,” X said. a further one is more of the same statement; one that stands alone
 * otherwise is a statement without cue, whose speaker is left to those who follow the article's thread.
 */
public final class LooseQuotations {
    /** Nobody speaks longer without the article saying so again. */
    private static final int MOST_PIECES = 40;

    private final List<Attribution> all;
    private final TreeMap<Integer, Integer> contents = new TreeMap<>();
    private final TreeMap<Integer, Integer> indexByEnd = new TreeMap<>();

    private LooseQuotations(List<Attribution> found) {
        all = new ArrayList<>(found);
        for (int i = 0; i < all.size(); i++) {
            enter(i);
        }
    }

    /** The statements found so far and those in the quotations that are left, in the order of the text. */
    public static List<Attribution> added(List<Attribution> found, List<Paragraph> paragraphs) {
        var loose = new LooseQuotations(found);
        for (int p = 0; p < paragraphs.size(); p++) {
            loose.add(paragraphs.get(p), p);
        }
        loose.all.sort(Comparator.comparingInt(Attribution::start).thenComparingInt(one -> -one.end()));
        return List.copyOf(loose.all);
    }

    private void enter(int index) {
        var one = all.get(index);
        one.content().forEach(range -> contents.merge(range.start(), range.end(), Math::max));
        indexByEnd.put(one.end(), index);
    }

    private void add(Paragraph paragraph, int p) {
        boolean first = true;
        for (var sentence : paragraph.sentences()) {
            if (!new View(sentence).hasWords()) {
                for (var item : sentence.items()) {
                    if (item instanceof Quotation quotation && isSpeech(quotation) && isLoose(quotation))
                        place(quotation, p, first);
                    first = false;
                }
            }
            first = false;
        }
    }

    private static boolean isSpeech(Quotation quotation) {
        return (quotation.endsAsSpeech() || quotation.isLong()) && quotation.words() >= 2;
    }

    private boolean isLoose(Quotation quotation) {
        var before = contents.floorEntry(quotation.innerEnd() - 1);
        return before == null || before.getValue() <= quotation.innerStart();
    }

    private void place(Quotation quotation, int p, boolean first) {
        var content = new Range(quotation.innerStart(), quotation.innerEnd());
        var before = indexByEnd.floorEntry(quotation.start());
        var last = before == null ? null : all.get(before.getValue());
        if (before != null && last != null && goesOn(last, p, first)) {
            all.set(before.getValue(), last.goesOnWith(content));
            enter(before.getValue());
        } else {
            all.add(new Attribution(
                    "quote-alone", StatementKind.DIRECT, p, List.of(content), List.of(), source(last, p)));
            enter(all.size() - 1);
        }
    }

    private static boolean goesOn(Attribution last, int p, boolean first) {
        boolean near = last.paragraph() == p || (first && last.paragraph() == p - 1);
        return near && last.kind() == StatementKind.DIRECT && last.content().size() < MOST_PIECES;
    }

    private static @Nullable Range source(@Nullable Attribution last, int p) {
        return last != null && last.paragraph() == p ? last.source() : null;
    }
}

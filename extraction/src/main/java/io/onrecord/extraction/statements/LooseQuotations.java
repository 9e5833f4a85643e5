package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Item;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Quotation;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that no cue claimed. After “…,” X said. a further one is more of the same statement; one that stands alone
 * otherwise is a statement without cue, whose speaker is left to those who follow the article's thread.
 */
final class LooseQuotations {
    private LooseQuotations() {}

    static void add(List<Attribution> all, List<Paragraph> paragraphs, int p) {
        var paragraph = paragraphs.get(p);
        var sentences = paragraph.sentences();
        for (int k = 0; k < sentences.size(); k++) {
            var items = sentences.get(k).items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Quotation quotation && isLoose(all, quotation) && standsAlone(items, i)) {
                    place(all, quotation, p, k == 0 && i == 0);
                }
            }
        }
    }

    private static boolean isLoose(List<Attribution> all, Quotation quotation) {
        var inner = new Range(quotation.innerStart(), quotation.innerEnd());
        for (int i = all.size() - 1; i >= 0; i--) {
            for (var content : all.get(i).content()) {
                if (content.overlaps(inner)) return false;
            }
            if (all.get(i).end() < quotation.start() - 20_000) return true;
        }
        return true;
    }

    /** A sentence of its own: nothing but marks around it. */
    private static boolean standsAlone(List<Item> items, int i) {
        var quotation = (Quotation) items.get(i);
        if ((!quotation.endsAsSpeech() && !quotation.isLong()) || quotation.words() < 2) return false;
        return items.stream()
                .allMatch(item -> item instanceof Quotation || (item instanceof Token token && !token.isWord()));
    }

    private static void place(List<Attribution> all, Quotation quotation, int p, boolean first) {
        var content = new Range(quotation.innerStart(), quotation.innerEnd());
        var last = lastBefore(all, quotation.start());
        if (last != null && last.kind() == StatementKind.DIRECT && isNear(last, p, first)) {
            all.set(all.indexOf(last), last.goesOnWith(content));
        } else {
            all.add(new Attribution("quote-alone", StatementKind.DIRECT, p, List.of(content), List.of(), null));
        }
    }

    private static boolean isNear(Attribution last, int p, boolean first) {
        return last.paragraph() == p || (first && last.paragraph() == p - 1);
    }

    private static @Nullable Attribution lastBefore(List<Attribution> all, int start) {
        Attribution last = null;
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - 50); i--) {
            var one = all.get(i);
            if (one.end() <= start && (last == null || one.end() > last.end())) last = one;
        }
        return last;
    }
}

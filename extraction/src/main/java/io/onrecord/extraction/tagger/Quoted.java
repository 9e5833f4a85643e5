package io.onrecord.extraction.tagger;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Quotation;
import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where an article's quotation marks stand, to tell which words of a content are the speaker's own. */
final class Quoted {
    private static final double NEARLY_ALL = 0.9;

    private final NavigableMap<Integer, Quotation> quotations = new TreeMap<>();
    private final NavigableMap<Integer, Integer> paragraphs = new TreeMap<>();

    Quoted(List<Paragraph> all) {
        for (int p = 0; p < all.size(); p++) {
            paragraphs.put(all.get(p).start(), p);
            for (var sentence : all.get(p).sentences()) {
                for (var item : sentence.items()) {
                    if (item instanceof Quotation quotation) quotations.put(quotation.start(), quotation);
                }
            }
        }
    }

    /** Index of the paragraph at a place. */
    int paragraph(int place) {
        var before = paragraphs.floorEntry(place);
        return before == null ? 0 : before.getValue();
    }

    /** Begins in marks: speech goes on over several paragraphs, a report does not. */
    boolean isQuoted(Range range) {
        var before = quotations.floorEntry(range.start());
        return before != null && range.start() < before.getValue().end();
    }

    /** A content that is a quotation and nothing else stands without its marks. */
    Range withoutMarks(Range content) {
        var before = quotations.floorEntry(content.start());
        if (before == null) return content;
        var one = before.getValue();
        boolean alone = content.start() <= one.innerStart() && content.end() <= one.end();
        return alone && content.end() > one.innerStart()
                ? new Range(Math.max(content.start(), one.innerStart()), Math.min(content.end(), one.innerEnd()))
                : content;
    }

    StatementKind kind(List<Range> content) {
        int length = 0;
        int quoted = 0;
        for (var range : content) {
            length += range.length();
            quoted += quoted(range);
        }
        if (quoted == 0) return StatementKind.INDIRECT;
        return quoted >= NEARLY_ALL * length ? StatementKind.DIRECT : StatementKind.MIXED;
    }

    /** Characters of a stretch that stand in quotation marks, the marks included. */
    private int quoted(Range range) {
        int quoted = 0;
        var first = quotations.floorKey(range.start());
        for (var one : quotations
                .subMap(first == null ? range.start() : first, true, range.end(), false)
                .values()) {
            quoted += Math.max(0, Math.min(one.end(), range.end()) - Math.max(one.start(), range.start()));
        }
        return quoted;
    }
}

package io.onrecord.dashboard.highlight;

import io.onrecord.contracts.Span;
import java.util.Arrays;

/** The way from code points, which the record counts in, to Java's UTF-16 units, which strings are cut by. */
final class Characters {
    private final int[] astral;
    private final int length;

    Characters(String text) {
        this.length = text.length();
        int[] found = new int[text.length()];
        int count = 0;
        int point = 0;
        for (int i = 0; i < text.length(); point++) {
            int width = Character.charCount(text.codePointAt(i));
            if (width == 2) {
                found[count++] = point;
            }
            i += width;
        }
        this.astral = Arrays.copyOf(found, count);
    }

    /** Where this code point begins; the end of the text for one that lies beyond it. */
    int unit(int point) {
        int at = Arrays.binarySearch(astral, point);
        int before = at >= 0 ? at : -at - 1;
        return (int) Math.min(length, (long) point + before);
    }

    Mark units(Mark mark) {
        return new Mark(
                mark.role(),
                new Span(unit(mark.span().start()), unit(mark.span().end())),
                mark.statement());
    }
}

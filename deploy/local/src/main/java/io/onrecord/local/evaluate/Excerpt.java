package io.onrecord.local.evaluate;

import io.onrecord.extraction.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which stretches of a text are shown around some places: words before and after, and of long ones both ends. */
final class Excerpt {
    private static final int AROUND = 200;
    private static final int END = 500;
    /** How far a cut moves to fall between two words. */
    private static final int WORD = 24;

    private final int[] text;

    private Excerpt(int[] text) {
        this.text = text;
    }

    /** Stretches in the order of the text, none of them touching. */
    static List<Span> around(int[] text, List<Span> places) {
        return new Excerpt(text).around(places);
    }

    private List<Span> around(List<Span> places) {
        List<Span> wanted = new ArrayList<>();
        for (Span place : places) {
            if (place.end() - place.start() <= 2 * END) {
                wanted.add(stretch(place.start() - AROUND, place.end() + AROUND));
            } else {
                wanted.add(stretch(place.start() - AROUND, place.start() + END));
                wanted.add(stretch(place.end() - END, place.end() + AROUND));
            }
        }
        if (wanted.isEmpty()) {
            wanted.add(stretch(0, 2 * AROUND));
        }
        return merged(wanted);
    }

    private static List<Span> merged(List<Span> stretches) {
        List<Span> merged = new ArrayList<>();
        for (Span next : stretches.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList()) {
            if (!merged.isEmpty() && next.start() <= merged.getLast().end() + 1) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private Span stretch(int start, int end) {
        return new Span(wordStart(Math.max(0, start)), wordEnd(Math.min(text.length, end)));
    }

    private int wordStart(int place) {
        int start = place;
        while (start > 0 && place - start < WORD && !Character.isWhitespace(text[start - 1])) {
            start--;
        }
        return start;
    }

    private int wordEnd(int place) {
        int end = place;
        while (end < text.length && end - place < WORD && !Character.isWhitespace(text[end])) {
            end++;
        }
        return end;
    }
}

package io.onrecord.extract.statement;

import io.onrecord.extraction.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text whose characters are counted in Unicode code points. */
final class Words {
    private final int[] points;

    Words(String text) {
        this.points = text.codePoints().toArray();
    }

    String of(Span span) {
        return new String(points, span.start(), span.end() - span.start());
    }

    /** The words of several spans, with a mark where something was left out; null when there are none. */
    @Nullable
    String of(List<Span> spans) {
        return spans.isEmpty() ? null : spans.stream().map(this::of).collect(Collectors.joining(" … "));
    }
}

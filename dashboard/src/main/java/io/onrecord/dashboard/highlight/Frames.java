package io.onrecord.dashboard.highlight;

import io.onrecord.contracts.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stretches of one paragraph from the first to the last word of each statement, as elements that nest. */
final class Frames {
    private static final Comparator<Placed> OUTERMOST_FIRST = Comparator.<Placed>comparingInt(
                    frame -> frame.span().start())
            .thenComparingInt(frame -> -frame.span().end())
            .thenComparingInt(Placed::statement);

    private Frames() {}

    /**
     * A statement's stretch.
     *
     * @param content some of its content is in it, not only its cue or source
     */
    record Placed(int statement, Span span, boolean content) {}

    static List<Placed> of(List<Mark> marks) {
        Map<Integer, List<Mark>> byStatement = marks.stream()
                .filter(Mark::belongs)
                .collect(Collectors.groupingBy(Mark::statement, TreeMap::new, Collectors.toList()));
        return nested(byStatement.entrySet().stream()
                .map(entry -> stretch(entry.getKey(), entry.getValue()))
                .sorted(OUTERMOST_FIRST)
                .toList());
    }

    private static Placed stretch(int statement, List<Mark> marks) {
        int start = marks.stream().mapToInt(mark -> mark.span().start()).min().orElse(0);
        int end = marks.stream().mapToInt(mark -> mark.span().end()).max().orElse(start);
        return new Placed(
                statement, new Span(start, end), marks.stream().anyMatch(mark -> mark.role() == Role.CONTENT));
    }

    /** Elements cannot cross: one that would ends with the one it began in. Its words stay marked all the same. */
    private static List<Placed> nested(List<Placed> sorted) {
        List<Placed> nested = new ArrayList<>();
        Deque<Placed> open = new ArrayDeque<>();
        for (Placed frame : sorted) {
            while (!open.isEmpty() && open.peek().span().end() <= frame.span().start()) {
                open.pop();
            }
            int limit = open.isEmpty() ? frame.span().end() : open.peek().span().end();
            Span span = new Span(frame.span().start(), Math.min(frame.span().end(), limit));
            Placed placed = new Placed(frame.statement(), span, frame.content());
            nested.add(placed);
            open.push(placed);
        }
        return nested;
    }
}

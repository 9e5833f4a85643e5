package io.onrecord.dashboard.highlight;

import io.onrecord.contracts.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text with marks into paragraphs of segments. Marks may lie in one another, cross, touch, span paragraphs or
 * point beyond the text; every character of the text comes out once and in its place.
 */
public final class Highlight {
    private final String text;
    private final List<Mark> marks;
    private final Set<Integer> anchored = new HashSet<>();

    private Highlight(String text, List<Mark> marks) {
        this.text = text;
        Characters characters = new Characters(text);
        this.marks = marks.stream()
                .map(characters::units)
                .filter(mark -> mark.span().length() > 0)
                .toList();
    }

    /**
     * The paragraphs that are not blank.
     *
     * @param marks in code points of the text
     */
    public static List<Paragraph> paragraphs(String text, List<Mark> marks) {
        return new Highlight(text, marks).paragraphs();
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!blank(text.substring(start, end))) {
                paragraphs.add(paragraph(new Span(start, end)));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private Paragraph paragraph(Span line) {
        List<Mark> here = marks.stream()
                .filter(mark -> overlap(mark.span(), line))
                .map(mark -> new Mark(mark.role(), clip(mark.span(), line), mark.statement()))
                .toList();
        List<Frames.Placed> frames = Frames.of(here);
        List<Integer> cuts = cuts(line, here);
        List<Paragraph.Segment> segments = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            segments.add(segment(new Span(cuts.get(i), cuts.get(i + 1)), here, frames));
        }
        return new Paragraph(segments, throughout(segments, Role.BOILERPLATE), throughout(segments, Role.TITLE));
    }

    private static List<Integer> cuts(Span line, List<Mark> marks) {
        List<Integer> cuts = new ArrayList<>(List.of(line.start(), line.end()));
        for (Mark mark : marks) {
            cuts.add(mark.span().start());
            cuts.add(mark.span().end());
        }
        return cuts.stream().sorted().distinct().toList();
    }

    private Paragraph.Segment segment(Span span, List<Mark> marks, List<Frames.Placed> frames) {
        List<Role> roles = marks.stream()
                .filter(mark -> overlap(mark.span(), span))
                .map(Mark::role)
                .distinct()
                .sorted()
                .toList();
        List<Paragraph.Frame> opens = frames.stream()
                .filter(frame -> frame.span().start() == span.start())
                .map(this::opened)
                .toList();
        List<Paragraph.Frame> closes = frames.reversed().stream()
                .filter(frame -> frame.span().end() == span.end())
                .map(frame -> new Paragraph.Frame(frame.statement(), frame.content()))
                .toList();
        return new Paragraph.Segment(text.substring(span.start(), span.end()), roles, opens, closes);
    }

    /** A statement's place is the first paragraph that holds some of its content. */
    private Paragraph.Frame opened(Frames.Placed frame) {
        return new Paragraph.Frame(frame.statement(), frame.content() && anchored.add(frame.statement()));
    }

    /** Spaces around do not make a line less of what it is. */
    private static boolean throughout(List<Paragraph.Segment> segments, Role role) {
        return segments.stream().allMatch(segment -> segment.roles().contains(role) || blank(segment.text()));
    }

    /** Non-breaking spaces are no whitespace to Java, but they are to a reader. */
    private static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static Span clip(Span span, Span line) {
        return new Span(Math.max(span.start(), line.start()), Math.min(span.end(), line.end()));
    }
}

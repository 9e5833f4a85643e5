package io.onrecord.extraction.text;

import io.onrecord.extraction.ReadingStoppedException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs at its line ends, and those into sentences. */
public final class Paragraphs {
    private Paragraphs() {}

    /**
     * Takes each of these stretches apart.
     *
     * @param stretches of the text, one a paragraph, none blank
     */
    public static List<Paragraph> of(String text, List<Range> stretches) {
        return stretches.stream().map(one -> paragraph(text, one)).toList();
    }

    private static Paragraph paragraph(String text, Range one) {
        ReadingStoppedException.throwIfInterrupted();
        return new Paragraph(one.start(), one.end(), Sentences.of(items(text, one.start(), one.end())));
    }

    /** The lines of a text that are not blank, without the white space around them. */
    public static List<Range> lines(String text) {
        var all = new ArrayList<Range>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                add(all, text, from, at);
                from = at + 1;
            }
        }
        return List.copyOf(all);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static void add(List<Range> all, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokens.isSpace(text.charAt(start))) start++;
        while (end > start && Tokens.isSpace(text.charAt(end - 1))) end--;
        if (start < end) all.add(new Range(start, end));
    }

    private static List<Item> items(String text, int start, int end) {
        var items = new ArrayList<Item>();
        int from = start;
        for (var quotation : QuotationMarks.of(text, start, end)) {
            items.addAll(Tokens.of(text, from, quotation.start()));
            items.add(quotation);
            from = quotation.end();
        }
        items.addAll(Tokens.of(text, from, end));
        return items;
    }
}

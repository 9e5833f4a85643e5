package io.onrecord.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of one paragraph, reading its marks from left to right.
 *
 * <p>Which way a mark points is told by what surrounds it rather than by its shape, because news mixes shapes. A mark that
 * is never closed runs to the end of the paragraph or to the next opening mark, and no farther than who is said to have
 * spoken before that mark; a closing mark that was never opened reaches back to the start of the paragraph.
 */
final class QuotationMarks {
    private static final String DOUBLE = "\"“”„«»‟″";
    private static final int LONGEST_IN_SINGLE_MARKS = 1_000;

    private final String text;
    private final int start;
    private final int end;
    private final List<Quotation> found = new ArrayList<>();
    private int open = -1;
    private int openEnd;

    private QuotationMarks(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    static List<Quotation> of(String text, int start, int end) {
        var marks = new QuotationMarks(text, start, end);
        marks.read();
        return marks.found;
    }

    private void read() {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (DOUBLE.indexOf(c) >= 0) {
                doubleMark(at, 1);
            } else if (isTwoSingles(at)) {
                doubleMark(at++, 2);
            } else if (open < 0 && (c == '‘' || c == '\'') && opensWord(at, 1)) {
                at = singleMarks(at);
            }
        }
        if (open >= 0) add(open, end, openEnd, end, true, false);
    }

    /** Typewriters and old feeds write ''this'' or ``this''. */
    private boolean isTwoSingles(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '`') && at + 1 < end && text.charAt(at + 1) == c;
    }

    private void doubleMark(int at, int width) {
        if (open < 0) {
            if (pointsLeft(at, width) && text.charAt(at) != '“') unopened(at, width);
            else opens(at, width);
        } else if (opensWord(at, width) && text.charAt(at) != '”' && startsAnother(at)) {
            int stop = Tails.attributionStart(text, openEnd, at);
            add(open, stop, openEnd, stop, true, false);
            opens(at, width);
        } else {
            add(open, at + width, openEnd, at, true, true);
            open = -1;
        }
    }

    private void opens(int at, int width) {
        open = at;
        openEnd = at + width;
    }

    private void unopened(int at, int width) {
        int from = found.isEmpty() ? start : found.getLast().end();
        add(from, at + width, from, at, false, true);
    }

    /** After a sentence's end a new quotation may begin though the last was never closed. */
    private boolean startsAnother(int at) {
        char before = lastBefore(at);
        return (before == '.' || before == '?' || before == '!') && at > start && Tokens.isSpace(text.charAt(at - 1));
    }

    private int singleMarks(int at) {
        int limit = Math.min(end, at + LONGEST_IN_SINGLE_MARKS);
        for (int close = at + 2; close < limit; close++) {
            char c = text.charAt(close);
            if (DOUBLE.indexOf(c) >= 0 || isTwoSingles(close)) return at;
            if ((c == '’' || c == '\'') && pointsLeft(close, 1) && !isPossessive(close)) {
                add(at, close + 1, at + 1, close, true, true);
                return close;
            }
        }
        return at;
    }

    /** "the parties' stance": an s before, a small letter after. */
    private boolean isPossessive(int at) {
        return text.charAt(at - 1) == 's'
                && at + 2 < end
                && text.charAt(at + 1) == ' '
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private boolean opensWord(int at, int width) {
        boolean free = at == start || Tokens.isSpace(text.charAt(at - 1)) || "([—–-/".indexOf(text.charAt(at - 1)) >= 0;
        return free && at + width < end && !Tokens.isSpace(text.charAt(at + width));
    }

    private boolean pointsLeft(int at, int width) {
        boolean freeAfter = at + width >= end || !Character.isLetterOrDigit(text.charAt(at + width));
        return at > start && !Tokens.isSpace(text.charAt(at - 1)) && freeAfter;
    }

    private char lastBefore(int at) {
        int before = at - 1;
        while (before > start && Tokens.isSpace(text.charAt(before))) before--;
        return before < start ? ' ' : text.charAt(before);
    }

    private void add(int from, int to, int innerFrom, int innerTo, boolean opened, boolean closed) {
        int first = innerFrom;
        int last = innerTo;
        while (first < last && Tokens.isSpace(text.charAt(first))) first++;
        while (last > first && Tokens.isSpace(text.charAt(last - 1))) last--;
        if (first == last) return;
        found.add(new Quotation(from, to, first, last, opened, closed, words(first, last), text.charAt(last - 1)));
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && (i == from || Tokens.isSpace(text.charAt(i - 1)) || !isWordish(text.charAt(i - 1)))) words++;
        }
        return words;
    }

    private static boolean isWordish(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-' || c == '.';
    }
}

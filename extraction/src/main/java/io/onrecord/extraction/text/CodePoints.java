package io.onrecord.extraction.text;

import io.onrecord.extraction.Span;

/** From places in a Java string to places in Unicode code points. */
public final class CodePoints {
    private final int[] before;

    private CodePoints(int[] before) {
        this.before = before;
    }

    public static CodePoints of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) return new CodePoints(new int[0]);
        var before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            before[i + 1] = before[i] + (second ? 0 : 1);
        }
        return new CodePoints(before);
    }

    public Span span(int start, int end) {
        return before.length == 0 ? new Span(start, end) : new Span(before[start], before[end]);
    }
}

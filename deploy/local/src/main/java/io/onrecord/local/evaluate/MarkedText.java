package io.onrecord.local.evaluate;

import io.onrecord.extraction.Span;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import java.util.Arrays;
import java.util.List;

/** A text in which one statement is marked: each piece by a word in front of it, a line under it and a colour. */
final class MarkedText {
    private static final String GAP = " <span class=\"gap\">[…]</span> ";

    /** What a character belongs to; the later wins where they overlap. */
    private enum Role {
        NONE,
        CONTENT,
        CUE,
        SOURCE
    }

    private final int[] text;
    private final Role[] roles;
    private final StringBuilder html = new StringBuilder();

    private MarkedText(int[] text, AnnotatedStatement statement) {
        this.text = text;
        this.roles = new Role[text.length];
        Arrays.fill(roles, Role.NONE);
        mark(statement.content(), Role.CONTENT);
        mark(statement.cue(), Role.CUE);
        mark(statement.source(), Role.SOURCE);
    }

    /** The stretches of the text, as HTML. */
    static String of(int[] text, AnnotatedStatement statement, List<Span> stretches) {
        return new MarkedText(text, statement).stretches(stretches);
    }

    private void mark(List<Span> spans, Role role) {
        for (Span span : spans) {
            Arrays.fill(roles, span.start(), Math.min(span.end(), roles.length), role);
        }
    }

    private String stretches(List<Span> stretches) {
        int shown = 0;
        for (Span stretch : stretches) {
            if (stretch.start() > shown) {
                html.append(GAP);
            }
            stretch(stretch);
            shown = stretch.end();
        }
        if (shown < text.length) {
            html.append(GAP);
        }
        return html.toString();
    }

    private void stretch(Span stretch) {
        int start = stretch.start();
        while (start < stretch.end()) {
            int end = start + 1;
            while (end < stretch.end() && roles[end] == roles[start]) {
                end++;
            }
            piece(start, end);
            start = end;
        }
    }

    private void piece(int start, int end) {
        String name = switch (roles[start]) {
            case NONE -> "";
            case CONTENT -> "content";
            case CUE -> "cue";
            case SOURCE -> "source";
        };
        if (!name.isEmpty()) {
            html.append("<mark class=\"")
                    .append(name)
                    .append("\"><b>")
                    .append(name)
                    .append("</b> ");
        }
        for (int i = start; i < end; i++) {
            // Empty lines would only push the next miss off the screen.
            if (text[i] != '\n' || i == 0 || text[i - 1] != '\n') {
                Html.append(html, text[i]);
            }
        }
        if (!name.isEmpty()) {
            html.append("</mark>");
        }
    }
}

package io.onrecord.local.evaluate;

import io.onrecord.extraction.Span;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import io.onrecord.extraction.evaluation.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One miss as a part of the page: what was annotated above what was found, in the same stretch of text. */
final class MissHtml {
    private MissHtml() {}

    static String of(int number, String article, String text, Miss miss) {
        int[] characters = text.codePoints().toArray();
        List<Span> places = new ArrayList<>();
        Stream.of(miss.annotated(), miss.found()).forEach(statement -> places.addAll(spans(statement)));
        List<Span> stretches = Excerpt.around(characters, places);
        return "<li class=\"miss\" id=\"" + Sorts.id(miss.sort()) + "-" + number + "\">\n<h3>" + Html.escaped(article)
                + "</h3>\n" + side("Annotated", miss.annotated(), characters, stretches)
                + side("Found", miss.found(), characters, stretches) + "</li>\n";
    }

    private static List<Span> spans(@Nullable AnnotatedStatement statement) {
        return statement == null
                ? List.of()
                : Stream.of(statement.content(), statement.cue(), statement.source())
                        .flatMap(List::stream)
                        .toList();
    }

    private static String side(String name, @Nullable AnnotatedStatement statement, int[] text, List<Span> stretches) {
        return statement == null
                ? ""
                : "<figure>\n<figcaption><b>" + name + "</b>" + about(statement) + "</figcaption>\n<p dir=\"auto\">"
                        + MarkedText.of(text, statement, stretches) + "</p>\n</figure>\n";
    }

    private static String about(AnnotatedStatement statement) {
        StringBuilder about = new StringBuilder();
        if (!statement.type().equals("?")) {
            about.append(" · ").append(Html.escaped(statement.type()));
        }
        about.append(speaker(statement));
        if (statement.source().isEmpty()) {
            about.append(" · no source");
        }
        return about.append(statement.optional() ? " · may be left out" : "").toString();
    }

    private static String speaker(AnnotatedStatement statement) {
        String name = statement.speaker();
        String type = statement.speakerType();
        // Where nobody was asked for the speaker there is nothing to say.
        String nobody = type == null ? "" : " · no speaker named";
        return (name == null || name.isEmpty() ? nobody : " · <bdi>" + Html.escaped(name) + "</bdi>")
                + (type == null ? "" : " (" + Html.escaped(type) + ")");
    }
}

package io.onrecord.extraction.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that take opposite sides of one question.
 *
 * @param one all forms of the words of the one side, of one or more words each
 * @param other of the other side
 */
public record Opposites(String question, List<String> one, List<String> other) {

    static Opposites read(Fields in) {
        in.allow("question", "one", "other");
        return new Opposites(in.text("question"), side(in, "one"), side(in, "other"));
    }

    private static List<String> side(Fields in, String key) {
        var words = in.texts(key);
        if (words.isEmpty()) throw in.wrong(key, "must list at least one word");
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), Inflection.forms(word, List.of()).stream()))
                .distinct()
                .toList();
    }
}

package io.onrecord.extraction.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that take opposite sides of one question.
 *
 * @param isInCues whether they take a side in the words that report a statement, too: "welcomed" does, while in "went on to
 *     say" nothing goes on
 */
public record Opposites(String question, Side one, Side other, boolean isInCues) {

    /**
     * One side, in lower case, each of one or more words.
     *
     * @param verbs all their forms
     * @param words any others, as they stand
     */
    public record Side(List<String> verbs, List<String> words) {}

    static Opposites read(Fields in) {
        in.allow("question", "one", "one_words", "other", "other_words", "cues");
        return new Opposites(in.text("question"), side(in, "one"), side(in, "other"), in.flag("cues"));
    }

    private static Side side(Fields in, String key) {
        var side = new Side(
                in.texts(key).stream().flatMap(Opposites::forms).distinct().toList(), in.texts(key + "_words"));
        if (side.verbs().isEmpty() && side.words().isEmpty()) throw in.wrong(key, "must list at least one word");
        return side;
    }

    /** "go/went/gone home": past tense and participle, where they are not regular, stand behind the base form. */
    private static Stream<String> forms(String verb) {
        int space = verb.indexOf(' ');
        var head = Arrays.asList((space < 0 ? verb : verb.substring(0, space)).split("/", -1));
        var tail = space < 0 ? "" : verb.substring(space);
        return Inflection.forms(head.getFirst(), head.subList(1, head.size())).stream()
                .map(form -> form + tail);
    }
}

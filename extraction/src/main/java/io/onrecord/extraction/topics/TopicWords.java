package io.onrecord.extraction.topics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that can tell what it is about: no small words, endings cut off, each once. */
final class TopicWords {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final int STEM = 4;

    private static final Set<String> SMALL = Arrays.stream("""
            the and for with from that this these those its are was were been being has have had does did not nor but than
            then our your you they them their his him she her who whom whose which what when where how why will would can
            could should may might must shall all any some one two other more most there here out over into about against
            between under after before during without within only also very just own same too both each few such said new
            people country countries until while every because""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e");

    private TopicWords() {}

    static Set<String> of(String text) {
        var words = new HashSet<String>();
        var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!SMALL.contains(word.group())) {
                words.add(stem(word.group()));
            }
        }
        return words;
    }

    private static String stem(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}

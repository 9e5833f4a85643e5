package io.onrecord.extraction.topics;

import io.onrecord.extraction.text.Stems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that can tell what it is about: no small words, endings cut off, each once. */
final class TopicWords {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

    private static final Set<String> SMALL = Arrays.stream("""
            the and for with from that this these those its are was were been being has have had does did not nor but than
            then our your you they them their his him she her who whom whose which what when where how why will would can
            could should may might must shall all any some one two other more most there here out over into about against
            between under after before during without within only also very just own same too both each few such said new
            people country countries until while every because""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private TopicWords() {}

    static Set<String> of(String text) {
        var words = new HashSet<String>();
        var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!SMALL.contains(word.group())) {
                words.add(Stems.of(word.group()));
            }
        }
        return words;
    }
}

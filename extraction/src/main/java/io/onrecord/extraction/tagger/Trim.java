package io.onrecord.extraction.tagger;

import io.onrecord.extraction.text.Range;
import java.util.List;

/** The net's labels may reach a comma too far: punctuation that cannot belong to a stretch of words goes off its ends. */
final class Trim {
    private static final String BEFORE = ",;:.!?)]–—-… \u00a0";
    private static final String AFTER = ",;:([–—-… \u00a0";

    private static final List<String> RELATIVES = List.of(" who", " whom", " which", " that");

    private Trim() {}

    /** "The minister, who" is the minister; "who" alone stays. */
    static Range source(String text, Range range) {
        var words = text.substring(range.start(), range.end());
        for (var relative : RELATIVES) {
            if (words.endsWith(relative)) return both(text, new Range(range.start(), range.end() - relative.length()));
        }
        return both(text, range);
    }

    static Range start(String text, Range range) {
        int start = range.start();
        while (start < range.end() && BEFORE.indexOf(text.charAt(start)) >= 0) start++;
        return new Range(start, range.end());
    }

    static Range both(String text, Range range) {
        var begun = start(text, range);
        int end = begun.end();
        while (end > begun.start() && AFTER.indexOf(text.charAt(end - 1)) >= 0) end--;
        return new Range(begun.start(), end);
    }
}

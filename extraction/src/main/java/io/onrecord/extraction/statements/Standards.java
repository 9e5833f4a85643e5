package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what things go by from who says them: "according to schedule", "according to local custom", "according to the law of
 * nature" cite nobody. "According to the plan" cites a plan, which is a document.
 */
public final class Standards {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
    private static final Pattern CITED = Pattern.compile("(?i:according to|in accordance with)\\s+(.+)");
    private static final int LONGEST = 5;

    private final Set<String> nouns;

    /** @param nouns such things, lower case; of several words where one alone would cite ("law of nature") */
    public Standards(List<String> nouns) {
        this.nouns = Set.copyOf(nouns);
    }

    /** Whether the source is such a thing, or stands in the cue and is one. */
    public boolean isSource(String text, Attribution one) {
        var source = one.source();
        return (source != null && isStandard(text.substring(source.start(), source.end())))
                || one.cue().stream().anyMatch(cue -> isInCue(text.substring(cue.start(), cue.end())));
    }

    private boolean isInCue(String cue) {
        var cited = CITED.matcher(cue);
        return cited.matches() && isStandard(cited.group(1));
    }

    boolean isStandard(String source) {
        if (source.indexOf('\n') >= 0) return false;
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(source.toLowerCase(Locale.ROOT));
        while (words.size() <= LONGEST && matcher.find()) words.add(matcher.group());
        if (words.isEmpty() || words.size() > LONGEST) return false;
        boolean told = Words.DETERMINERS.contains(words.getFirst());
        var bare = String.join(" ", told ? words.subList(1, words.size()) : words);
        boolean phrase = bare.indexOf(' ') > 0 && nouns.contains(bare);
        return phrase || (!told && nouns.contains(words.getLast()) && source.equals(source.toLowerCase(Locale.ROOT)));
    }
}

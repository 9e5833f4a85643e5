package io.onrecord.query.echo;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import io.onrecord.contracts.api.EchoDetail.Change;
import io.onrecord.contracts.api.EchoDetail.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares wordings word by word, blind to case and to the marks around words. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The same for wordings that differ in case and marks alone. */
    static String same(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * What to keep, add and cut to make one of the other; what is kept is in the words of the wording. By Myers' algorithm
     * ("An O(ND) difference algorithm and its variations", 1986).
     */
    static List<Difference> differences(String fullest, String wording) {
        var all = new ArrayList<Difference>();
        var full = of(fullest);
        var words = of(wording);
        var patch = DiffUtils.diff(bare(full), bare(words));
        int kept = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int at = delta.getTarget().getPosition();
            add(all, Change.KEPT, words.subList(kept, at));
            add(all, Change.CUT, part(full, delta.getSource()));
            add(all, Change.ADDED, part(words, delta.getTarget()));
            kept = at + delta.getTarget().size();
        }
        add(all, Change.KEPT, words.subList(kept, words.size()));
        return List.copyOf(all);
    }

    /** Once for each word: they are compared far more often. */
    private static List<String> bare(List<String> words) {
        return words.stream().map(Words::same).toList();
    }

    private static List<String> part(List<String> words, Chunk<String> chunk) {
        return words.subList(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    private static void add(List<Difference> all, Change change, List<String> words) {
        if (!words.isEmpty()) {
            all.add(new Difference(change, String.join(" ", words)));
        }
    }
}

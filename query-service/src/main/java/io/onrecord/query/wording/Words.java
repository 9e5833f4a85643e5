package io.onrecord.query.wording;

import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares wordings word by word. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    public static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The same for wordings that differ in case and marks alone. */
    public static String same(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * What to keep, add and cut to make one of the other, blind to case and to the marks around words; what is kept is in the words of
     * the wording.
     */
    public static List<Difference> differences(String fullest, String wording) {
        var full = of(fullest);
        var words = of(wording);
        return runs(full, words, Block.between(bare(full), bare(words), new Budget(Long.MAX_VALUE)));
    }

    /** The same within a budget, and for reading: what is kept by chance within a longer change is cut and added with it. */
    public static List<Difference> differences(String before, String after, Budget budget) {
        var old = of(before);
        var words = of(after);
        return runs(old, words, Block.joined(Block.between(bare(old), bare(words), budget)));
    }

    /** The same to the letter: other marks and capitals are other words. */
    public static List<Difference> changes(String before, String after, Budget budget) {
        var old = of(before);
        var words = of(after);
        return runs(old, words, Block.joined(Block.between(old, words, budget)));
    }

    private static List<Difference> runs(List<String> old, List<String> words, List<Block> blocks) {
        var all = new ArrayList<Difference>();
        int kept = 0;
        for (Block block : blocks) {
            add(all, Change.KEPT, words.subList(kept, block.start()));
            add(all, Change.CUT, old.subList(block.from(), block.to()));
            add(all, Change.ADDED, words.subList(block.start(), block.end()));
            kept = block.end();
        }
        add(all, Change.KEPT, words.subList(kept, words.size()));
        return List.copyOf(all);
    }

    /** Once for each word: they are compared far more often. */
    private static List<String> bare(List<String> words) {
        return words.stream().map(Words::same).toList();
    }

    private static void add(List<Difference> all, Change change, List<String> words) {
        if (!words.isEmpty()) {
            all.add(new Difference(change, String.join(" ", words)));
        }
    }
}

package io.onrecord.query.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two sequences differ: what stands there in the one, and in the other; either may be nothing. Ends are exclusive.
 *
 * @param from in the one
 * @param start in the other
 */
public record Block(int from, int to, int start, int end) {

    /**
     * All of them, in order. By Myers' algorithm ("An O(ND) difference algorithm and its variations", 1986); where the budget does not
     * cover that, all between the common beginning and the common end is one block.
     */
    public static List<Block> between(List<String> one, List<String> other, Budget budget) {
        int same = begin(one, other);
        int tail = begin(
                one.subList(same, one.size()).reversed(),
                other.subList(same, other.size()).reversed());
        var middle = one.subList(same, one.size() - tail);
        var otherMiddle = other.subList(same, other.size() - tail);
        if (middle.isEmpty() && otherMiddle.isEmpty()) {
            return List.of();
        }
        if (middle.isEmpty() || otherMiddle.isEmpty() || !budget.takes((long) middle.size() * otherMiddle.size())) {
            return List.of(new Block(same, one.size() - tail, same, other.size() - tail));
        }
        List<Block> blocks = new ArrayList<>();
        for (var delta : DiffUtils.diff(middle, otherMiddle, new MyersDiffWithLinearSpace<>())
                .getDeltas()) {
            int from = same + delta.getSource().getPosition();
            int start = same + delta.getTarget().getPosition();
            add(
                    blocks,
                    new Block(
                            from,
                            from + delta.getSource().size(),
                            start,
                            start + delta.getTarget().size()));
        }
        return blocks;
    }

    /** What went and what came at the same place may be told one after the other; it is one block. */
    private static void add(List<Block> blocks, Block block) {
        if (!blocks.isEmpty() && blocks.getLast().to == block.from && blocks.getLast().end == block.start) {
            Block last = blocks.removeLast();
            blocks.add(new Block(last.from, block.to, last.start, block.end));
        } else {
            blocks.add(block);
        }
    }

    private static int begin(List<String> one, List<String> other) {
        int shorter = Math.min(one.size(), other.size());
        for (int i = 0; i < shorter; i++) {
            if (!one.get(i).equals(other.get(i))) {
                return i;
            }
        }
        return shorter;
    }

    /** The same with those made one between which less stands than in either: a word or two kept by chance tell a reader nothing. */
    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            if (!joined.isEmpty()
                    && block.start - joined.getLast().end
                            < Math.min(block.size(), joined.getLast().size())) {
                Block last = joined.removeLast();
                joined.add(new Block(last.from, block.to, last.start, block.end));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private int size() {
        return Math.max(to - from, end - start);
    }
}

package io.onrecord.extraction.positions;

import io.onrecord.extraction.positions.Ground.Kind;
import io.onrecord.extraction.topics.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two statements of one speaker on one topic may be a change of position: near enough in meaning to be about one
 * question, and with a sign that they do not hold the same. It points out, a person decides.
 */
public final class CompareStands {
    /** Cosines from which on two statements can be, and surely are, about one question. */
    private static final double APART = 0.2;

    private static final double NEAR = 0.7;

    /** What is not worth a look. */
    private static final double LEAST = 0.08;

    private static final int MOST = 4;

    private CompareStands() {}

    /** Null when nothing speaks for a change. */
    public static @Nullable Change compare(Stand earlier, Stand later) {
        if (!earlier.holds() || !later.holds()) return null;
        double meaning = Vectors.cosine(earlier.vector(), later.vector());
        double near = Math.clamp((meaning - APART) / (NEAR - APART), 0, 1);
        if (near == 0) return null;
        var grounds = grounds(earlier, later);
        double doubt = 1;
        for (var ground : grounds) doubt *= 1 - ground.kind().weight();
        double score = near * (1 - doubt);
        return score < LEAST ? null : new Change(score, meaning, grounds);
    }

    /** Those that tell most. */
    private static List<Ground> grounds(Stand earlier, Stand later) {
        var all = new ArrayList<>(Clashes.of(earlier, later));
        if (later.retraction() != null) all.add(new Ground(Kind.RETRACTION, "", later.retraction()));
        amounts(earlier, later, all);
        deadlines(earlier.deadline(), later.deadline(), all);
        certainty(earlier, later, all);
        all.sort(Comparator.comparing(Ground::kind));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private static void amounts(Stand earlier, Stand later, List<Ground> grounds) {
        for (var key : new TreeSet<>(earlier.amounts().keySet())) {
            var one = earlier.amounts().get(key);
            var other = later.amounts().get(key);
            if (one != null && other != null && one.differs(other)) {
                grounds.add(new Ground(Kind.NUMBER, one.words(), other.words()));
            }
        }
    }

    private static void deadlines(@Nullable Deadline one, @Nullable Deadline other, List<Ground> grounds) {
        if (one != null && other != null && one.differs(other)) {
            grounds.add(new Ground(Kind.NUMBER, one.words(), other.words()));
        }
    }

    private static void certainty(Stand earlier, Stand later, List<Ground> grounds) {
        if (earlier.sure() != null && earlier.unsure() == null && later.unsure() != null) {
            grounds.add(new Ground(Kind.CERTAINTY, earlier.sure(), later.unsure()));
        } else if (earlier.unsure() != null && later.sure() != null && later.unsure() == null) {
            grounds.add(new Ground(Kind.CERTAINTY, earlier.unsure(), later.sure()));
        }
    }
}

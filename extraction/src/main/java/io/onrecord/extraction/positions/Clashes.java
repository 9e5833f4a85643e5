package io.onrecord.extraction.positions;

import io.onrecord.extraction.positions.Ground.Kind;
import io.onrecord.extraction.positions.Stand.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what two statements claim does not go together: one ground for each reason, however many words it touches. */
final class Clashes {
    /** Of words that are denied here and said there, those count that say something. */
    private static final double RARE = 0.1;

    private final Stand earlier;
    private final Stand later;
    private final Set<Integer> spentEarlier = new HashSet<>();
    private final Set<Integer> spentLater = new HashSet<>();

    private record Clash(Kind kind, Claim one, Claim other) {
        /** The most telling first; of those that tell as much always the same one. */
        static final Comparator<Clash> ORDER = Comparator.comparing(Clash::kind)
                .thenComparing(clash -> !clash.one.isQuestion())
                .thenComparingDouble(clash -> -Math.min(clash.one.rarity(), clash.other.rarity()))
                .thenComparing(clash -> clash.one.words())
                .thenComparing(clash -> clash.other.words());

        /** One denial is one reason, and so is one "not", whatever it turns round. */
        List<?> reason() {
            return switch (kind) {
                case STATUS -> List.of(kind);
                case NEGATION -> List.of(kind, one.turnedBy(), other.turnedBy());
                default -> List.of(kind, one.words(), other.words());
            };
        }

        Ground ground() {
            return new Ground(kind, one.words(), other.words());
        }
    }

    private Clashes(Stand earlier, Stand later) {
        this.earlier = earlier;
        this.later = later;
    }

    static List<Ground> of(Stand earlier, Stand later) {
        return new Clashes(earlier, later).grounds();
    }

    private List<Ground> grounds() {
        var clashes = new ArrayList<Clash>();
        earlier.claims().forEach((key, one) -> {
            @Nullable Claim other = later.claims().get(key);
            if (other != null) meet(one, other, clashes);
        });
        clashes.removeIf(this::isExplained);
        clashes.sort(Clash.ORDER);
        var reasons = new HashSet<List<?>>();
        clashes.removeIf(clash -> !reasons.add(clash.reason()));
        return clashes.stream().map(Clash::ground).toList();
    }

    private void meet(Claim one, Claim other, List<Clash> clashes) {
        int sides = one.side() * other.side();
        if (sides > 0 && one.isQuestion()) {
            if (one.isTurned()) spentEarlier.add(one.turnedBy());
            if (other.isTurned()) spentLater.add(other.turnedBy());
        }
        if (sides < 0 && one.rarity() >= RARE && other.rarity() >= RARE) {
            clashes.add(new Clash(kind(one, other), one, other));
        }
    }

    /** "We will not leave the valley" and "we stay in the valley" hold the same: the "not" belongs to the leaving. */
    private boolean isExplained(Clash clash) {
        return !clash.one.isQuestion()
                && (spentEarlier.contains(clash.one.turnedBy()) || spentLater.contains(clash.other.turnedBy()));
    }

    private Kind kind(Claim one, Claim other) {
        if (earlier.isDenied() != later.isDenied()) return Kind.STATUS;
        return one.isTurned() != other.isTurned() ? Kind.NEGATION : Kind.OPPOSITE;
    }
}

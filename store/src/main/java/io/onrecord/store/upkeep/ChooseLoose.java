package io.onrecord.store.upkeep;

import java.util.Comparator;
import java.util.List;

/**
 * Which indexes are worth making anew.
 *
 * @param least bytes that an index must have: smaller ones are read in an instant however loose they are
 * @param factor how many times the size of its best shape it must have. An index made anew is nine tenths full and settles at
 *     two thirds as rows come and go, 1.3 times its size, so anything below would make it anew for ever
 */
record ChooseLoose(long least, double factor) {
    static final ChooseLoose STANDARD = new ChooseLoose(64L << 20, 1.6);

    /** Those that free most come first. */
    List<IndexState> of(List<IndexState> all) {
        return all.stream()
                .filter(one -> one.bytes() >= least && one.bytesPerRow() >= factor * one.best())
                .sorted(Comparator.comparingLong(IndexState::loose).reversed().thenComparing(IndexState::name))
                .toList();
    }
}

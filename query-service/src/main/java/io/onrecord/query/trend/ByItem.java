package io.onrecord.query.trend;

import io.onrecord.query.trend.TrendCounts.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts by item and bin. */
record ByItem(Map<String, Map<Integer, Tally>> tallies) {
    static ByItem of(List<Tally> all) {
        var items = new ByItem(new HashMap<>());
        all.forEach(tally -> items.tallies
                .computeIfAbsent(tally.item(), item -> new HashMap<>())
                .put(tally.bin(), tally));
        return items;
    }

    /** These and no others: a topic that is being removed is none, one that nobody speaks of is one. */
    void keep(Set<String> ids) {
        tallies.keySet().retainAll(ids);
        ids.forEach(id -> tallies.computeIfAbsent(id, item -> new HashMap<>()));
    }

    List<String> ids() {
        return List.copyOf(tallies.keySet());
    }

    Tally in(String id, int bin) {
        return tallies.getOrDefault(id, Map.of()).getOrDefault(bin, new Tally(id, bin, 0, 0));
    }

    Tally window(String id) {
        return in(id, TrendCounts.WINDOW);
    }

    double[] bins(String id) {
        var bins = new double[Window.WEEKS];
        for (int bin = 0; bin < bins.length; bin++) {
            bins[bin] = in(id, bin).echoes();
        }
        return bins;
    }

    Baseline baseline(String id, double[] exposures) {
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < Window.WEEKS; bin++) {
            bins.add(new Bin(in(id, bin).echoes(), exposures[bin]));
        }
        return new Baseline(bins);
    }

    int before(String id) {
        int sum = 0;
        for (int bin = 0; bin < Window.WEEKS; bin++) {
            sum += in(id, bin).echoes();
        }
        return sum;
    }

    long total(boolean window) {
        return tallies.values().stream()
                .flatMap(bins -> bins.values().stream())
                .filter(tally -> window == (tally.bin() == TrendCounts.WINDOW))
                .mapToLong(Tally::echoes)
                .sum();
    }
}

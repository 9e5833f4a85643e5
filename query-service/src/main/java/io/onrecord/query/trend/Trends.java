package io.onrecord.query.trend;

import io.onrecord.contracts.TrendLabel;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.TrendReport.Days;
import io.onrecord.contracts.api.TrendReport.Item;
import io.onrecord.contracts.api.TrendReport.Range;
import io.onrecord.query.filter.Given;
import io.onrecord.query.trend.TrendCounts.Output;
import io.onrecord.query.trend.TrendCounts.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what was said in a window with what was said before. */
@ApplicationScoped
class Trends {
    /** Enough to know how rare and how uneven things are; of more items those of the least hashes are looked at. */
    private static final int LEARNT_FROM = 2_000;

    private static final int MOST = 200;

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Trends::place)
            .thenComparing(Comparator.comparingDouble(Trends::weight).reversed())
            .thenComparing(Item::id);

    private final TrendCounts counts;

    Trends(TrendCounts counts) {
        this.counts = counts;
    }

    /**
     * The report.
     *
     * @param known every item that there could be something of, with its name; null: those there is something of
     * @param names of items, in one go
     */
    TrendReport report(
            Asked asked, @Nullable Map<String, String> known, Function<List<String>, Map<String, String>> names) {
        var outputs = counts.outputs(asked.window());
        var outlets =
                outputs.stream().filter(Output::isInBoth).map(Output::outlet).toList();
        var exposures = ByItem.of(counts.all(asked, outlets));
        var items = ByItem.of(counts.items(asked, outlets));
        if (known != null) {
            items.keep(known.keySet());
        }
        Map<String, Long> elsewhere = new HashMap<>();
        counts.elsewhere(asked, outlets)
                .forEach(tally -> elsewhere.merge(tally.item(), (long) tally.echoes(), Long::sum));
        var changes = changes(asked, items, exposures);
        var shown = changes.entrySet().stream()
                .filter(one -> one.getValue().label() != TrendLabel.TOO_FEW)
                .map(Map.Entry::getKey)
                .toList();
        var called = known != null ? known : names.apply(shown);
        var listed = shown.stream()
                .map(id -> item(id, called.getOrDefault(id, id), items, changes, elsewhere.getOrDefault(id, 0L)))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
        return new TrendReport(
                asked.of().name().toLowerCase(Locale.ROOT),
                new Days(asked.window().from(), asked.window().to()),
                new Days(asked.window().baselineFrom(), asked.window().baselineTo()),
                exposures.total(true),
                exposures.total(false),
                outputs.stream()
                        .filter(output -> !output.isInBoth())
                        .map(output -> output.outlet().isEmpty() ? Given.UNKNOWN : output.outlet())
                        .toList(),
                counts.undated(asked),
                counts.unlinked(),
                changes.size() - (long) shown.size(),
                listed);
    }

    private static Map<String, Change> changes(Asked asked, ByItem items, ByItem exposures) {
        var baselines = new HashMap<String, Baseline>();
        for (var id : items.ids()) {
            baselines.put(id, items.baseline(id, exposures.bins(exposureOf(asked, id))));
        }
        var background = Background.of(sample(baselines));
        var changes = new HashMap<String, Change>();
        for (var entry : baselines.entrySet()) {
            var id = entry.getKey();
            var window = items.window(id);
            double exposure = exposures.window(exposureOf(asked, id)).echoes();
            var forecast = background.forecast(
                    entry.getValue(), exposure, asked.window().bins());
            changes.put(
                    id,
                    Change.of(
                            forecast,
                            window.echoes(),
                            entry.getValue().count(),
                            asked.isOfOneOutlet() ? Change.FEWEST_OUTLETS : window.outlets()));
        }
        return changes;
    }

    /** An outlet is compared with what it says in all, everything else with what everybody says. */
    private static String exposureOf(Asked asked, String id) {
        return asked.of() == Asked.Of.OUTLETS ? id : TrendCounts.ALL;
    }

    private static List<Baseline> sample(Map<String, Baseline> baselines) {
        var ids = new ArrayList<>(baselines.keySet());
        ids.sort(Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder()));
        return ids.stream()
                .limit(LEARNT_FROM)
                .map(id -> Objects.requireNonNull(baselines.get(id)))
                .toList();
    }

    private static Item item(String id, String name, ByItem items, Map<String, Change> changes, long elsewhere) {
        var change = Objects.requireNonNull(changes.get(id), "every item has been compared");
        boolean isNew = change.label() == TrendLabel.NEW;
        var interval = change.interval();
        return new Item(
                id.isEmpty() ? Given.UNKNOWN : id,
                id.isEmpty() ? Given.UNKNOWN : name,
                change.observed(),
                elsewhere,
                items.before(id),
                items.window(id).outlets(),
                change.expected(),
                isNew ? null : change.ratio(),
                isNew ? null : new Range(interval.low(), Double.isInfinite(interval.high()) ? null : interval.high()),
                change.chance(),
                change.label(),
                change.more(),
                Silence.of(change).isPresent());
    }

    /** More, then less, then what has not changed. */
    private static int place(Item item) {
        return switch (item.label()) {
            case STRONG, WEAK -> item.more() ? 0 : 1;
            case NEW -> 0;
            case NONE -> 2;
            case TOO_FEW -> 3;
        };
    }

    /** What is new has no interval; it counts as if one had been expected. */
    private static double weight(Item item) {
        return switch (place(item)) {
            case 0 ->
                item.interval() == null ? item.observed() : item.interval().low();
            case 1 -> item.expected() / Math.max(1, item.observed());
            default -> item.observed();
        };
    }

    /** Counts by item and bin. */
    private record ByItem(Map<String, Map<Integer, Tally>> tallies) {
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
}

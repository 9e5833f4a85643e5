package io.onrecord.query.trend;

import io.onrecord.contracts.TrendLabel;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.TrendReport.Days;
import io.onrecord.contracts.api.TrendReport.Item;
import io.onrecord.contracts.api.TrendReport.Range;
import io.onrecord.query.filter.Given;
import io.onrecord.query.trend.TrendCounts.Output;
import io.onrecord.query.trend.TrendCounts.Scope;
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
import java.util.stream.Collectors;
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
     * @param topics every topic with its name
     * @param speakers names of speakers, in one go
     */
    TrendReport report(Asked asked, Map<String, String> topics, Function<List<String>, Map<String, String>> speakers) {
        var outputs = counts.outputs(asked.window());
        var outlets =
                outputs.stream().filter(Output::isInBoth).map(Output::outlet).toList();
        var others = outputs.stream()
                .filter(output -> !output.isInBoth())
                .map(Output::outlet)
                .toList();
        var scope = new Scope(
                asked, outlets, others, asked.of() == Asked.Of.PAIRS ? counts.heard(asked, outlets) : List.of());
        var exposures = ByItem.of(counts.all(scope));
        var items = ByItem.of(counts.items(scope));
        keep(scope, items, topics.keySet());
        Map<String, Long> elsewhere = new HashMap<>();
        counts.elsewhere(scope).forEach(tally -> elsewhere.merge(tally.item(), (long) tally.echoes(), Long::sum));
        var changes = changes(asked, items, exposures);
        var shown = changes.entrySet().stream()
                .filter(one -> one.getValue().label() != TrendLabel.TOO_FEW)
                .map(Map.Entry::getKey)
                .toList();
        var named = Names.of(asked, shown, topics, speakers);
        var listed = shown.stream()
                .map(id -> item(id, named, items, changes, elsewhere.getOrDefault(id, 0L)))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
        return new TrendReport(
                asked.of().name().toLowerCase(Locale.ROOT),
                new Days(asked.window().from(), asked.window().to()),
                new Days(asked.window().baselineFrom(), asked.window().baselineTo()),
                exposures.total(true),
                exposures.total(false),
                others.stream()
                        .map(outlet -> outlet.isEmpty() ? Given.UNKNOWN : outlet)
                        .toList(),
                counts.undated(asked),
                counts.unlinked(),
                changes.size() - (long) shown.size(),
                listed);
    }

    /** Everything there could be something of, so that what is never spoken of says how rare things are. */
    private static void keep(Scope scope, ByItem items, Set<String> topics) {
        switch (scope.asked().of()) {
            case TOPICS -> items.keep(topics);
            case PAIRS -> items.keep(pairs(scope, topics));
            case SPEAKERS, OUTLETS -> {}
        }
    }

    private static Set<String> pairs(Scope scope, Set<String> topics) {
        @Nullable String topic = scope.asked().topic();
        return scope.speakers().stream()
                .flatMap(speaker -> topics.stream()
                        .filter(one -> topic == null || topic.equals(one))
                        .map(one -> new Pair(speaker.toString(), one).id()))
                .collect(Collectors.toSet());
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
            if (asked.of() == Asked.Of.PAIRS
                    && window.echoes() + entry.getValue().count() < Change.FEWEST) {
                continue;
            }
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

    /** An outlet is compared with what it says in all, a pair with what its speaker does, all else with what everybody says. */
    private static String exposureOf(Asked asked, String id) {
        return switch (asked.of()) {
            case OUTLETS -> id;
            case PAIRS -> Pair.of(id).speaker();
            case TOPICS, SPEAKERS -> TrendCounts.ALL;
        };
    }

    private static List<Baseline> sample(Map<String, Baseline> baselines) {
        var ids = new ArrayList<>(baselines.keySet());
        ids.sort(Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder()));
        return ids.stream()
                .limit(LEARNT_FROM)
                .map(id -> Objects.requireNonNull(baselines.get(id)))
                .toList();
    }

    private static Item item(String id, Names named, ByItem items, Map<String, Change> changes, long elsewhere) {
        var change = Objects.requireNonNull(changes.get(id), "every item has been compared");
        boolean isNew = change.label() == TrendLabel.NEW;
        var interval = change.interval();
        return new Item(
                id.isEmpty() ? Given.UNKNOWN : id,
                id.isEmpty() ? Given.UNKNOWN : named.name(id),
                named.pair(id),
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
}

package io.onrecord.query.compare;

import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.Compared.Bin;
import io.onrecord.contracts.api.Compared.Item;
import io.onrecord.query.compare.Days.Tally;
import io.onrecord.query.count.Range;
import io.onrecord.query.count.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts items side by side, in the same bins and as parts of the same whole. */
@ApplicationScoped
class CompareItems {
    private final NameItems name;
    private final CountDays count;

    CompareItems(NameItems name, CountDays count) {
        this.name = name;
        this.count = count;
    }

    Compared read(Question asked) {
        Map<String, String> names = name.of(asked.of(), asked.ids());
        Map<String, Days> items = count.items(asked);
        LocalDate from = first(asked, items.values());
        LocalDate to = last(asked, items.values(), from);
        Step by = asked.by() == null ? Step.fitting(from, to) : asked.by();
        List<Range> bins = by.ranges(from, to);
        Days all = count.all(asked.filter(), from, to);
        return new Compared(
                asked.of().word(),
                by.word(),
                from,
                to,
                asked.ids().stream()
                        .map(id -> item(
                                id,
                                names.getOrDefault(id, id),
                                items.getOrDefault(id, new Days(new TreeMap<>(), Tally.NOTHING)),
                                all,
                                bins))
                        .toList(),
                all.undated().echoes());
    }

    private static Item item(String id, String name, Days days, Days all, List<Range> bins) {
        return new Item(
                id,
                name,
                bins.stream().map(bin -> days.bin(bin.start(), bin.end(), all)).toList(),
                total(days, all, bins),
                days.undated().echoes(),
                days.undated().statements());
    }

    private static Bin total(Days days, Days all, List<Range> bins) {
        return days.bin(bins.getFirst().start(), bins.getLast().end(), all);
    }

    private static LocalDate first(Question asked, Collection<Days> items) {
        @Nullable LocalDate bound = asked.filter().from();
        @Nullable LocalDate last = asked.filter().to();
        return bound != null
                ? bound
                : items.stream()
                        .filter(item -> !item.days().isEmpty())
                        .map(item -> item.days().firstKey())
                        .min(Comparator.naturalOrder())
                        .orElse(last != null ? last : asked.today());
    }

    private static LocalDate last(Question asked, Collection<Days> items, LocalDate first) {
        @Nullable LocalDate bound = asked.filter().to();
        return bound != null
                ? bound
                : items.stream()
                        .filter(item -> !item.days().isEmpty())
                        .map(item -> item.days().lastKey())
                        .max(Comparator.naturalOrder())
                        .orElse(first);
    }
}

package io.onrecord.dashboard.chart;

import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Counts.Bin;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Places the bars of a chart. */
public final class Bars {
    private static final double GAP = 0.18;

    private final Grain grain;
    private final List<Bin> bins;
    private final Scale scale;
    private final LocalDate today;
    private final Set<LocalDate> gaps;
    private final BiFunction<LocalDate, LocalDate, String> href;

    private Bars(
            Grain grain,
            List<Bin> bins,
            Set<LocalDate> gaps,
            LocalDate today,
            BiFunction<LocalDate, LocalDate, String> href) {
        this.grain = grain;
        this.gaps = gaps;
        this.bins = bins;
        this.today = today;
        this.href = href;
        this.scale = Scale.upTo(bins.stream().mapToDouble(Bin::statements).max().orElse(0), false);
    }

    /**
     * The chart of these counts.
     *
     * @param undated how many fit what is asked for and stand in no bar; {@code counts} has those that fit it but for the days
     * @param href where the statements from one day to another are listed
     * @param all where all are listed, with those that have no date
     * @param zoom null: it shows all that can be asked for
     */
    public static Chart of(
            String title,
            Counts counts,
            long undated,
            Grain grain,
            LocalDate today,
            BiFunction<LocalDate, LocalDate, String> href,
            String all,
            @Nullable Zoom zoom) {
        List<Bin> bins = grain == Grain.YEAR ? years(counts.bins()) : counts.bins();
        Set<LocalDate> gaps = grain == Grain.YEAR ? gapYears(counts) : Set.copyOf(counts.gaps());
        Bars bars = new Bars(grain, bins, gaps, today, href);
        return new Chart(
                title,
                bars.summary(counts),
                grain.unit(),
                bars.scale.ticks(),
                bars.bars(),
                bars.labels(TimeAxis.NARROW),
                bars.labels(TimeAxis.WIDE),
                counts.total(),
                href.apply(counts.from(), counts.to()),
                all,
                undated,
                zoom);
    }

    /** A year is one if all of its months are. */
    private static Set<LocalDate> gapYears(Counts months) {
        Set<Integer> known = months.bins().stream()
                .map(Bin::start)
                .filter(start -> !months.gaps().contains(start))
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
        return years(months.bins()).stream()
                .map(Bin::start)
                .filter(start -> !known.contains(start.getYear()))
                .collect(Collectors.toSet());
    }

    static List<Bin> years(List<Bin> months) {
        Map<Integer, Bin> years = new LinkedHashMap<>();
        for (Bin month : months) {
            years.merge(
                    month.start().getYear(),
                    month,
                    (a, b) -> new Bin(a.start(), b.end(), a.statements() + b.statements()));
        }
        return List.copyOf(years.values());
    }

    private List<Chart.Bar> bars() {
        List<Chart.Bar> placed = new ArrayList<>();
        double slot = Across.FULL / Math.max(1, bins.size());
        for (int i = 0; i < bins.size(); i++) {
            placed.add(bar(bins.get(i), i * slot, slot));
        }
        return placed;
    }

    private Chart.Bar bar(Bin bin, double slotStart, double slot) {
        long count = bin.statements();
        int y = count == 0 ? Chart.BASE : Math.min(scale.y((double) count), Chart.BASE - 2);
        return new Chart.Bar(
                Across.percent(slotStart),
                Across.percent(slot),
                Across.percent(slotStart + slot * GAP / 2),
                Across.percent(slot * (1 - GAP)),
                y,
                Chart.BASE - y,
                label(bin),
                count,
                statements(bin),
                !today.isBefore(bin.start()) && !today.isAfter(bin.end()),
                bin.start(),
                bin.end(),
                gaps.contains(bin.start()));
    }

    private @Nullable String statements(Bin bin) {
        return bin.statements() == 0 ? null : href.apply(bin.start(), bin.end());
    }

    private String label(Bin bin) {
        return switch (grain) {
            case DAY -> Dates.shortDay(bin.start());
            case WEEK -> Dates.shortDay(bin.start()) + " to " + Dates.shortDay(bin.end());
            case MONTH, YEAR -> grain.label(bin.start());
        };
    }

    private List<Chart.Label> labels(int width) {
        return TimeAxis.placed(grain, bins, width);
    }

    private String summary(Counts counts) {
        String span = Words.statements(counts.total()) + ", " + Dates.span(counts.from(), counts.to()) + ", by "
                + grain.unit() + ".";
        return bins.stream()
                .max(Comparator.comparingLong(Bin::statements))
                .filter(bin -> bin.statements() > 0)
                .map(bin -> span + " Most in " + label(bin) + ": " + Words.number(bin.statements()) + ".")
                .orElse(span);
    }
}

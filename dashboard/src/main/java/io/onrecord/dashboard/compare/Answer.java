package io.onrecord.dashboard.compare;

import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.Compared.Bin;
import io.onrecord.contracts.api.Compared.Item;
import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.contracts.api.Counts;
import io.onrecord.dashboard.chart.Grain;
import io.onrecord.dashboard.chart.LineChart;
import io.onrecord.dashboard.chart.Lines;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A comparison as the page shows it: one chart, and every number with the list that it counts. */
public record Answer(Question question, Compared compared, LineChart chart) {
    /** One row of the table below the chart. */
    public record Row(
            String days, String api, long of, @Nullable String href, List<Cell> cells) {}

    /**
     * What one of those compared has in one bin.
     *
     * @param href the utterances; null where there are none
     * @param share "4.1 % (2.9 to 5.8)"; null where there is nothing to be a share of
     */
    public record Cell(
            String name,
            long echoes,
            @Nullable String href,
            @Nullable String share) {}

    /**
     * One of those compared, over all days.
     *
     * @param undated its utterances of whatever day, among them those without one
     */
    public record Total(
            Item item,
            LineChart.Look look,
            String name,
            Cell cell,
            @Nullable String statements,
            String undated) {}

    static Answer of(Question question, Compared compared, LocalDate today) {
        Grain grain = Grain.valueOf(compared.by().toUpperCase(Locale.ROOT));
        List<Counts.Bin> bins = compared.items().getFirst().bins().stream()
                .map(bin -> new Counts.Bin(bin.start(), bin.end(), bin.of()))
                .toList();
        List<Lines.Course> courses = compared.items().stream()
                .map(item -> new Lines.Course(
                        name(question, item),
                        item.bins().stream()
                                .map(bin -> value(question, item, bin))
                                .toList()))
                .toList();
        return new Answer(
                question,
                compared,
                Lines.of(
                        question.counts() ? "Utterances" : "Share of all utterances",
                        grain,
                        bins,
                        courses,
                        !question.counts(),
                        today));
    }

    private static Lines.Value value(Question question, Item item, Bin bin) {
        Share share = bin.share();
        Double height =
                question.counts() ? Double.valueOf((double) bin.echoes()) : share == null ? null : share.value();
        Cell cell = cell(question, item, bin);
        String words = cell.name() + ", " + days(bin) + ": " + Words.plural(bin.echoes(), "utterance", "utterances")
                + (cell.share() == null ? "" : " of " + Words.number(bin.of()) + ", " + cell.share());
        return new Lines.Value(height, words, cell.href());
    }

    private static Cell cell(Question question, Item item, Bin bin) {
        return new Cell(
                name(question, item),
                bin.echoes(),
                bin.echoes() == 0
                        ? null
                        : question.utterances(item.id())
                                .between(bin.start(), bin.end())
                                .href(),
                Words.share(bin.share()));
    }

    private static String name(Question question, Item item) {
        if (question.ofTopics() || !item.id().equals("unknown")) {
            return item.name();
        }
        return question.ofSpeakers() ? "nobody who could be told" : Words.outlet(null);
    }

    private static String days(Bin bin) {
        return Dates.shortSpan(bin.start(), bin.end());
    }

    public List<Total> totals() {
        return IntStream.range(0, compared.items().size())
                .mapToObj(i -> total(compared.items().get(i), LineChart.LOOKS.get(i)))
                .toList();
    }

    private Total total(Item item, LineChart.Look look) {
        Bin all = item.total();
        return new Total(
                item,
                look,
                name(question, item),
                cell(question, item, all),
                all.statements() == 0
                        ? null
                        : question.statements(item.id())
                                .between(all.start(), all.end())
                                .href(),
                question.utterances(item.id()).anyDay().href());
    }

    public List<Row> rows() {
        return IntStream.range(0, compared.items().getFirst().bins().size())
                .mapToObj(this::row)
                .toList();
    }

    private Row row(int i) {
        Bin first = compared.items().getFirst().bins().get(i);
        return new Row(
                days(first),
                first.start().toString(),
                first.of(),
                all(first),
                compared.items().stream()
                        .map(item -> cell(question, item, item.bins().get(i)))
                        .toList());
    }

    /** All utterances of these days, of whatever item. */
    private @Nullable String all(Bin bin) {
        return bin.of() == 0
                ? null
                : question.all().between(bin.start(), bin.end()).href();
    }

    public long whole() {
        return compared.items().getFirst().total().of();
    }

    public @Nullable String wholeHref() {
        return all(compared.items().getFirst().total());
    }

    /** Everything of whatever day, what has none too. */
    public String undated() {
        return question.all().anyDay().href();
    }

    /** The same tomorrow, as far as the record stays the same. */
    public String permalink() {
        return question.fixed(compared.by(), compared.from(), compared.to()).href();
    }
}

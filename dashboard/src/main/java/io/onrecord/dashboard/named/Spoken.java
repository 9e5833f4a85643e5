package io.onrecord.dashboard.named;

import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.Named.Bin;
import io.onrecord.dashboard.chart.Grain;
import io.onrecord.dashboard.chart.LineChart;
import io.onrecord.dashboard.chart.Lines;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.statement.StatementFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Named against quoted as the page shows it: one chart, and every number with the articles that it counts. */
public record Spoken(Wanted wanted, Named named, LineChart chart) {
    /**
     * Some days or one outlet.
     *
     * @param share "25 % (19 to 32)"; null where nothing names the speaker
     */
    public record Row(
            String label,
            Counted named,
            Counted quoted,
            Counted unquoted,
            @Nullable String share) {}

    /** How many articles, and where they are listed; null where there are none. */
    public record Counted(long articles, @Nullable String href) {}

    static Spoken of(Wanted wanted, Named named, LocalDate today) {
        return new Spoken(
                wanted,
                named,
                Lines.of(
                        "Articles that name and that quote",
                        Grain.valueOf(named.by().toUpperCase(Locale.ROOT)),
                        named.bins().stream()
                                .map(bin -> new Counts.Bin(bin.start(), bin.end(), bin.named()))
                                .toList(),
                        List.of(
                                course("Named", wanted, named, Row::named),
                                course("Quoted", wanted, named, Row::quoted)),
                        false,
                        today));
    }

    private static Lines.Course course(String name, Wanted wanted, Named named, Function<Row, Counted> which) {
        return new Lines.Course(
                name,
                named.bins().stream()
                        .map(bin -> {
                            Row row = row(wanted, bin);
                            Counted number = which.apply(row);
                            return new Lines.Value(
                                    (double) number.articles(),
                                    name + ", " + row.label() + ": " + articles(number.articles()),
                                    number.href());
                        })
                        .toList());
    }

    public List<Row> bins() {
        return named.bins().stream().map(bin -> row(wanted, bin)).toList();
    }

    public Row total() {
        return row(wanted, named.total());
    }

    /** Where all articles that name the speaker are listed, those without a day too. */
    public String everNamed() {
        return wanted.articles(wanted.filter().anyDay(), null);
    }

    /** The same for those that quote. */
    public String everQuoted() {
        return wanted.articles(wanted.filter().anyDay(), true);
    }

    public List<Row> outlets() {
        return named.outlets().stream()
                .map(one -> row(
                        wanted,
                        Words.outlet(one.outlet()),
                        wanted.filter().carriedBy(one.outlet() == null ? "unknown" : one.outlet()),
                        one.named(),
                        one.quoted(),
                        one.share()))
                .toList();
    }

    /** The two lines of the chart. */
    public List<Key> keys() {
        return List.of(new Key("Named", LineChart.LOOKS.get(0)), new Key("Quoted", LineChart.LOOKS.get(1)));
    }

    /** One line of the chart. */
    public record Key(String name, LineChart.Look look) {}

    private static Row row(Wanted wanted, Bin bin) {
        return row(
                wanted,
                Dates.shortSpan(bin.start(), bin.end()),
                wanted.filter().between(bin.start(), bin.end()),
                bin.named(),
                bin.quoted(),
                bin.share());
    }

    private static Row row(
            Wanted wanted, String label, StatementFilter some, long named, long quoted, @Nullable Share share) {
        return new Row(
                label,
                number(wanted, some, null, named),
                number(wanted, some, true, quoted),
                number(wanted, some, false, named - quoted),
                Words.share(share));
    }

    private static Counted number(Wanted wanted, StatementFilter some, @Nullable Boolean quotes, long articles) {
        return new Counted(articles, articles == 0 ? null : wanted.articles(some, quotes));
    }

    private static String articles(long number) {
        return Words.plural(number, "article", "articles");
    }
}

package io.onrecord.dashboard.trend;

import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.TrendReport.Item;
import io.onrecord.contracts.api.TrendReport.Pair;
import io.onrecord.contracts.api.TrendReport.Range;
import io.onrecord.dashboard.chart.Across;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.statement.StatementFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One item as the page shows it.
 *
 * @param page of the topic or speaker, or the position that a pair is
 * @param list the utterances that make up its number
 */
public record Row(Item item, String page, String list) {
    /** A factor of sixteen either way is the edge of the picture. */
    private static final double EDGE = Math.log(16);

    private static final double MIDDLE = 50;
    private static final double MUCH = 100;

    static Row of(Item item, TrendReport report, Comparison asked) {
        StatementFilter filter = utterances(item, asked)
                .between(report.window().from(), report.window().to());
        return new Row(item, page(item, asked), filter.href());
    }

    private static StatementFilter utterances(Item item, Comparison asked) {
        Pair pair = item.pair();
        String speaker = pair != null ? pair.speaker().toString() : asked.ofSpeakers() ? item.id() : asked.speaker();
        String topic = pair != null ? pair.topic() : asked.ofSpeakers() ? asked.topic() : item.id();
        return new StatementFilter(null, speaker, topic, null, null, null, "true", null, null, null);
    }

    private static String page(Item item, Comparison asked) {
        Pair pair = item.pair();
        if (pair != null) {
            return "/positions?speaker=" + pair.speaker() + "&topic=" + Links.encode(pair.topic());
        }
        return (asked.ofSpeakers() ? "/speakers/" : "/topics/") + item.id();
    }

    public long said() {
        return item.observed() + item.elsewhere();
    }

    public String expected() {
        return number(item.expected());
    }

    /** "4.1 times (2.1 to 7.4)", or why there is no such number. */
    public String times() {
        Double ratio = item.ratio();
        Range interval = item.interval();
        return ratio == null || interval == null
                ? "not spoken of in the eight weeks"
                : number(ratio) + " times (" + number(interval.low()) + " to " + upTo(interval.high()) + ")";
    }

    public String verdict() {
        return switch (item.label()) {
            case STRONG -> item.silent() ? "fell silent" : item.more() ? "more" : "less";
            case WEAK -> item.silent() ? "perhaps fell silent" : item.more() ? "perhaps more" : "perhaps less";
            case NEW -> "new";
            case NONE -> "as before";
            case TOO_FEW -> "too few to say";
        };
    }

    public String label() {
        return item.label().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chance() {
        double percent = 100 * item.chance();
        return percent < 0.01
                ? "below 0.01 %"
                : String.format(Locale.ROOT, percent < 1 ? "%.2f %%" : "%.0f %%", percent);
    }

    public boolean drawn() {
        return item.interval() != null;
    }

    /** Of the interval, in percent of the picture's width. */
    public String low() {
        Range interval = item.interval();
        return place(interval == null ? null : interval.low());
    }

    public String high() {
        Range interval = item.interval();
        return interval == null || interval.high() == null ? Across.percent(Across.FULL) : place(interval.high());
    }

    public String at() {
        return place(item.ratio());
    }

    private static String place(@Nullable Double factor) {
        double log = factor == null || factor <= 0 ? -EDGE : Math.clamp(Math.log(factor), -EDGE, EDGE);
        return Across.percent(MIDDLE * (1 + log / EDGE));
    }

    /** Where little is known, anything may be; a number of ten digits would say no more. */
    private static String upTo(@Nullable Double value) {
        return value == null || value > MUCH ? "over " + (int) MUCH : number(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}

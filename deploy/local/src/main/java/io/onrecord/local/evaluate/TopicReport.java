package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Interval;
import io.onrecord.extraction.evaluation.Rate;
import io.onrecord.extraction.evaluation.TopicFigures;
import java.util.Formatter;
import java.util.Locale;

/** Figures of topics as lines of text. */
public final class TopicReport {
    private final Formatter lines = new Formatter(Locale.ROOT);

    private TopicReport() {}

    public static String of(TopicFigures figures) {
        var report = new TopicReport();
        report.lines.format("%d statements of %d articles\n", figures.statements(), figures.articles());
        report.rate("exact", figures.exact());
        report.interval(figures.exactInterval());
        report.rate("as filters see them", figures.filtered());
        report.interval(figures.filteredInterval());
        report.lines.format("%-28s %.3f\n", "calibration error", figures.calibrationError());
        figures.bins()
                .forEach(bin -> report.lines.format(
                        "  score %5.1f %%  right %5.1f %%  n %4d\n", bin.said(), bin.right(), bin.count()));
        figures.byTopic().forEach(report::rate);
        return report.lines.toString();
    }

    private void rate(String name, Rate rate) {
        lines.format(
                "%-28s P %5.1f  R %5.1f  F1 %5.1f   (%d of %d given, %d labelled)\n",
                name, rate.precision(), rate.recall(), rate.f1(), rate.right(), rate.found(), rate.annotated());
    }

    private void interval(Interval interval) {
        lines.format("%-28s %.1f to %.1f (95 %%, articles resampled)\n", "  F1", interval.low(), interval.high());
    }
}

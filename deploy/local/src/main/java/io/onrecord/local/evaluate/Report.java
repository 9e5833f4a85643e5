package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Measure;
import io.onrecord.extraction.evaluation.Rate;
import io.onrecord.extraction.evaluation.SpeakerFigures;
import java.util.Formatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as lines of text. */
public final class Report {
    private final Outcome outcome;
    private final Formatter lines = new Formatter(Locale.ROOT);

    private Report(Outcome outcome) {
        this.outcome = outcome;
    }

    public static String of(Outcome outcome) {
        Report report = new Report(outcome);
        report.rates();
        report.types();
        report.statuses();
        report.speakers();
        report.intervals();
        return report.lines.toString();
    }

    private void rates() {
        outcome.figures().rates().forEach((measure, rate) -> {
            if (measure == Measure.PIECE_EXACT_SOURCE) {
                lines.format(
                        "%-22s %s\n",
                        "source_overlap_acc", share(outcome.figures().sourceOverlap()));
                lines.format(
                        "%-22s %s\n",
                        "source_exact_acc", share(outcome.figures().sourceExact()));
            }
            rate(measure.key(), rate);
        });
    }

    private void rate(String name, Rate rate) {
        lines.format(
                "%-22s P %5.1f  R %5.1f  F1 %5.1f   (%d of %d predicted, %d gold)\n",
                name, rate.precision(), rate.recall(), rate.f1(), rate.right(), rate.found(), rate.annotated());
    }

    private void types() {
        outcome.figures()
                .recallByType()
                .forEach((type, recall) -> lines.format(
                        "  recall %-16s n %5d  iou50 %s  joint %s\n",
                        type, recall.annotated(), share(recall.iou50()), share(recall.joint())));
    }

    private void statuses() {
        outcome.figures().statuses().forEach((status, rate) -> rate("  status " + status, rate));
    }

    private void speakers() {
        SpeakerFigures speakers = outcome.figures().speakers();
        if (speakers != null) {
            lines.format(
                    "speaker                gold named persons %d, coref n %d\n",
                    speakers.persons(), speakers.elsewhere());
            speakers.shares().forEach((what, share) -> lines.format("  speaker %-36s %s\n", what, share(share)));
        }
    }

    private void intervals() {
        if (!outcome.intervals().isEmpty()) {
            lines.format("95%% intervals of F1 (articles resampled)\n");
            outcome.intervals()
                    .forEach((measure, interval) ->
                            lines.format("  %-20s %.1f to %.1f\n", measure.key(), interval.low(), interval.high()));
        }
    }

    private static String share(@Nullable Double percent) {
        return percent == null ? "-" : String.format(Locale.ROOT, "%.1f", percent);
    }
}

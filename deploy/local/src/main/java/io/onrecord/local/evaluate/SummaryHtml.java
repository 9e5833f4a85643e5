package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Figures;
import io.onrecord.extraction.evaluation.Interval;
import io.onrecord.extraction.evaluation.Measure;
import io.onrecord.extraction.evaluation.Rate;
import io.onrecord.extraction.evaluation.SpeakerFigures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as tables. */
final class SummaryHtml {
    private final Outcome outcome;
    private final StringBuilder html = new StringBuilder();

    private SummaryHtml(Outcome outcome) {
        this.outcome = outcome;
    }

    static String of(Outcome outcome) {
        SummaryHtml summary = new SummaryHtml(outcome);
        summary.rates();
        summary.html.append("<div class=\"pair\">\n");
        summary.types();
        summary.statuses();
        summary.shares();
        return summary.html.append("</div>\n").toString();
    }

    private void rates() {
        html.append("<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>Right, in percent</caption>\n<thead><tr>")
                .append("<th scope=\"col\">measure</th><th scope=\"col\">F1</th><th scope=\"col\">95 %</th>")
                .append("<th scope=\"col\">precision</th><th scope=\"col\">recall</th><th scope=\"col\">right</th>")
                .append("<th scope=\"col\">found</th><th scope=\"col\">annotated</th></tr></thead>\n<tbody>\n");
        outcome.figures().rates().forEach(this::rate);
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void rate(Measure measure, Rate rate) {
        Interval interval = outcome.intervals().get(measure);
        html.append(measure == Measure.JOINT ? "<tr class=\"main\">" : "<tr>")
                .append(String.format(
                        Locale.ROOT,
                        "<th scope=\"row\">%s <small>%s</small></th><td>%.1f</td><td>%s</td><td>%.1f</td><td>%.1f</td>"
                                + "<td>%,d</td><td>%,d</td><td>%,d</td></tr>%n",
                        label(measure),
                        measure.key(),
                        rate.f1(),
                        interval == null
                                ? ""
                                : String.format(Locale.ROOT, "%.1f–%.1f", interval.low(), interval.high()),
                        rate.precision(),
                        rate.recall(),
                        rate.right(),
                        rate.found(),
                        rate.annotated()));
    }

    private static String label(Measure measure) {
        return switch (measure) {
            case CONTENT_TOKEN -> "Words in any content";
            case EXACT -> "Exactly the same words";
            case IOU50 -> "Found: half of the words of both";
            case GGT30 -> "Over 30 % of the annotated words";
            case GGT80 -> "Over 80 % of the annotated words";
            case JOINT -> "Who said what";
            case PIECE_EXACT_SOURCE -> "Pieces exact: source";
            case PIECE_EXACT_CUE -> "Pieces exact: cue";
            case PIECE_EXACT_CONTENT -> "Pieces exact: content";
        };
    }

    private void types() {
        html.append(
                        "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>Recall by type, in percent</caption>\n<thead><tr>")
                .append("<th scope=\"col\">type</th><th scope=\"col\">annotated</th><th scope=\"col\">found</th>")
                .append("<th scope=\"col\">who said what</th></tr></thead>\n<tbody>\n");
        outcome.figures()
                .recallByType()
                .forEach((type, recall) -> html.append("<tr><th scope=\"row\">")
                        .append(Html.escaped(type))
                        .append(String.format(
                                Locale.ROOT,
                                "</th><td>%,d</td><td>%s</td><td>%s</td></tr>%n",
                                recall.annotated(),
                                share(recall.iou50()),
                                share(recall.joint()))));
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void statuses() {
        if (outcome.figures().statuses().isEmpty()) return;
        html.append(
                        "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>Status of the statements found, in percent</caption>\n")
                .append("<thead><tr><th scope=\"col\">status</th><th scope=\"col\">annotated</th>")
                .append("<th scope=\"col\">precision</th><th scope=\"col\">recall</th></tr></thead>\n<tbody>\n");
        outcome.figures()
                .statuses()
                .forEach((status, rate) -> html.append("<tr><th scope=\"row\">")
                        .append(Html.escaped(status))
                        .append(String.format(
                                Locale.ROOT,
                                "</th><td>%,d</td><td>%.1f</td><td>%.1f</td></tr>%n",
                                rate.annotated(),
                                rate.precision(),
                                rate.recall())));
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void shares() {
        html.append(
                        "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<caption>Sources and speakers, in percent</caption>\n<thead><tr>")
                .append("<th scope=\"col\">of what</th><th scope=\"col\">share</th></tr></thead>\n<tbody>\n");
        Figures figures = outcome.figures();
        share("source overlaps, of the found", figures.sourceOverlap());
        share("source exact, of the found", figures.sourceExact());
        SpeakerFigures speakers = figures.speakers();
        if (speakers != null) {
            speakers.shares().forEach((what, share) -> share("speaker: " + what, share));
        }
        html.append("</tbody>\n</table>\n");
        if (speakers != null) {
            html.append(String.format(
                    Locale.ROOT,
                    "<p class=\"note\">Speakers of %,d statements by named persons; with the name further away (coref):"
                            + " %,d.</p>%n",
                    speakers.persons(),
                    speakers.elsewhere()));
        }
        html.append("</div>\n");
    }

    private void share(String what, @Nullable Double percent) {
        if (percent == null) {
            return;
        }
        html.append("<tr><th scope=\"row\">")
                .append(what)
                .append("</th><td>")
                .append(share(percent))
                .append("</td></tr>\n");
    }

    private static String share(@Nullable Double percent) {
        return percent == null ? "–" : String.format(Locale.ROOT, "%.1f", percent);
    }
}

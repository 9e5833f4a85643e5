package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.EchoFigures;
import io.onrecord.extraction.evaluation.Rate;
import java.util.Locale;

/** Figures of echoes as lines of text. */
public final class EchoReport {
    private EchoReport() {}

    public static String of(EchoFigures figures) {
        return String.format(Locale.ROOT, "%d statements with a speaker, by pairs\n", figures.statements())
                + rate("all", figures.all())
                + rate("in one article", figures.sameArticle())
                + rate("between articles", figures.betweenArticles());
    }

    private static String rate(String name, Rate rate) {
        return String.format(
                Locale.ROOT,
                "%-20s P %5.1f  R %5.1f  F1 %5.1f   (%d of %d found, %d annotated)\n",
                name,
                rate.precision(),
                rate.recall(),
                rate.f1(),
                rate.right(),
                rate.found(),
                rate.annotated());
    }
}

package io.onrecord.extraction.echoes;

import io.onrecord.extraction.topics.Vectors;

/**
 * How alike two statements of one speaker are.
 *
 * @param probability that they are one utterance, as measured on speakers that were not fitted on
 * @param meaning cosine, -1 to 1
 * @param run words of the longest run that both have, small words left out
 * @param isContrary whether the one says that it is so and the other, in nearly the same words, that it is not
 */
public record Likeness(double probability, double meaning, int run, boolean isContrary) {
    private static final int NEAR_DAYS = 3;
    private static final int AT_ONCE = 150;

    /** By the place of {@link Sign}. */
    static double[] signs(Utterance a, Utterance b) {
        boolean same = a.article().equals(b.article());
        var signs = new double[Sign.values().length];
        signs[Sign.MEANING.place()] = Vectors.cosine(a.vector(), b.vector());
        signs[Sign.SHARED.place()] = a.wording().shared(b.wording());
        signs[Sign.ORDER.place()] = a.wording().inOrder(b.wording());
        signs[Sign.RUN.place()] = Math.log1p(a.wording().run(b.wording()));
        signs[Sign.NEAR.place()] = near(a, b) ? 1 : 0;
        signs[Sign.SAME_ARTICLE.place()] = same ? 1 : 0;
        signs[Sign.FOLLOWED.place()] = same && (follows(a, b) || follows(b, a)) ? 1 : 0;
        return signs;
    }

    /** What is denied as a whole is denied without a "not". */
    static boolean areContrary(Utterance a, Utterance b) {
        return a.isDenied() == b.isDenied() && a.wording().isContrary(b.wording());
    }

    private static boolean near(Utterance a, Utterance b) {
        return a.article().equals(b.article()) || Utterance.areNear(a, b, NEAR_DAYS);
    }

    private static boolean follows(Utterance summary, Utterance quotation) {
        int gap = quotation.start() - summary.end();
        boolean kinds = switch (quotation.kind()) {
            case DIRECT ->
                switch (summary.kind()) {
                    case DIRECT -> false;
                    case INDIRECT, MIXED -> true;
                };
            case INDIRECT, MIXED -> false;
        };
        return kinds && gap >= 0 && gap <= AT_ONCE;
    }
}

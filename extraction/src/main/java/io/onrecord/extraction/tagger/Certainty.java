package io.onrecord.extraction.tagger;

/**
 * From what the net says to a probability: a logistic regression (Platt 1999), fitted on annotated articles that the net was
 * not trained on, so that of the statements with confidence 0.8 about 80 in 100 are right.
 *
 * @param bias what holds before anything is known
 * @param content weight of how likely the labels of the content are, in logits
 * @param cue weight of how likely those of the cue are
 * @param toCue weight of how surely the content points to its cue
 */
record Certainty(double bias, double content, double cue, double toCue) {
    private static final double EDGE = 1e-4;

    /** Between 0 and 1. */
    double of(double contentShare, double cueShare, double link) {
        double sum = bias + content * logit(contentShare) + cue * logit(cueShare) + toCue * logit(link);
        return 1 / (1 + Math.exp(-sum));
    }

    private static double logit(double share) {
        double kept = Math.clamp(share, EDGE, 1 - EDGE);
        return Math.log(kept / (1 - kept));
    }
}

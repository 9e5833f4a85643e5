package io.onrecord.extraction.evaluation;

/**
 * Precision and recall in percent, to one place.
 *
 * @param right how many found ones are right
 */
public record Rate(double precision, double recall, double f1, int right, int found, int annotated) {
    static Rate of(Hits hits) {
        double p = hits.found() == 0 ? 0 : (double) hits.right() / hits.found();
        double r = hits.annotated() == 0 ? 0 : (double) hits.right() / hits.annotated();
        return new Rate(
                Percent.rounded(100 * p),
                Percent.rounded(100 * r),
                p + r == 0 ? 0 : Percent.rounded(200 * p * r / (p + r)),
                hits.right(),
                hits.found(),
                hits.annotated());
    }
}

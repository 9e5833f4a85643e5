package io.onrecord.extraction.knowledge;

/**
 * How often a rule was right on annotated articles.
 *
 * @param precision 0 to 1
 * @param n how many of its answers were counted
 */
public record Precision(String rule, double precision, int n) {
    private static final int FEWEST = 30;

    /** Counted on enough answers to mean anything. */
    public boolean isTold() {
        return n >= FEWEST;
    }

    static Precision read(Fields in) {
        in.allow("rule", "precision", "n");
        return new Precision(in.text("rule"), in.number("precision"), (int) in.number("n"));
    }
}

package io.onrecord.extraction.tagger;

/**
 * Who belongs to whom in a window. A piece asks with one vector and answers with another; their product, over all pieces that
 * might answer, tells how likely each is meant (as a dependency parser scores heads: Dozat and Manning 2017). The mark
 * of beginning stands for "none here".
 */
final class Links {
    private static final int VECTORS = 4;

    private final float[][] links;
    private final int width;

    Links(float[][] links) {
        this.links = links;
        this.width = links[0].length / VECTORS;
    }

    /** For each piece of a content, how likely each piece of the window is its cue. */
    Arcs toCue(Stretch content) {
        return arcs(content, 0, 1);
    }

    /** For each piece of a cue, how likely each piece of the window is its source. */
    Arcs toSource(Stretch cue) {
        return arcs(cue, 2, 3);
    }

    private Arcs arcs(Stretch asking, int ask, int answer) {
        int n = links.length;
        var mean = new double[n];
        var one = new double[n];
        for (int i = asking.from(); i < asking.to(); i++) {
            softmax(i, ask, answer, one);
            for (int j = 0; j < n; j++) mean[j] += one[j];
        }
        for (int j = 0; j < n; j++) mean[j] /= asking.to() - asking.from();
        return new Arcs(mean);
    }

    private void softmax(int i, int ask, int answer, double[] out) {
        double most = Double.NEGATIVE_INFINITY;
        double scale = 1 / Math.sqrt(width);
        for (int j = 0; j < out.length; j++) {
            out[j] = scale * product(links[i], ask * width, links[j], answer * width);
            most = Math.max(most, out[j]);
        }
        double sum = 0;
        for (int j = 0; j < out.length; j++) {
            out[j] = Math.exp(out[j] - most);
            sum += out[j];
        }
        for (int j = 0; j < out.length; j++) out[j] /= sum;
    }

    private double product(float[] a, int from, float[] b, int at) {
        float sum = 0;
        for (int k = 0; k < width; k++) sum += a[from + k] * b[at + k];
        return sum;
    }

    /** A probability for each piece of the window. */
    static final class Arcs {
        private final double[] pieces;

        Arcs(double[] pieces) {
            this.pieces = pieces;
        }

        double none() {
            return pieces[0];
        }

        /** The share of a stretch. */
        double of(Stretch stretch) {
            double sum = 0;
            for (int j = stretch.from(); j < stretch.to(); j++) sum += pieces[j];
            return sum;
        }
    }
}

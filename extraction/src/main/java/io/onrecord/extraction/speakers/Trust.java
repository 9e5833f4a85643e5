package io.onrecord.extraction.speakers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely an answer is right: a logistic regression on how often its sieve was right and on what speaks against this one
 * answer, fitted on annotated articles. The coefficients are a data file, written by {@code extraction/training/speakers.py}.
 *
 * @param precisions by sieve, already drawn towards the mean where the sieve was rarely seen
 * @param usual that of a sieve never seen
 * @param threshold a name less likely than this is not given
 */
record Trust(
        Map<String, Double> precisions,
        double usual,
        double bias,
        double sieve,
        double distance,
        double rivals,
        double partly,
        double links,
        double threshold) {
    private static final String FILE = "trust.yaml";
    private static final double NEAR = 100;
    private static final double EDGE = 1e-3;

    static Trust load() {
        try (var in = Trust.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is not on the class path");
            return of(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Trust of(JsonNode file) {
        var precisions = new HashMap<String, Double>();
        file.path("sieves")
                .properties()
                .forEach(one -> precisions.put(
                        one.getKey(), one.getValue().path("precision").asDouble()));
        var weights = file.path("weights");
        return new Trust(
                Map.copyOf(precisions),
                file.path("usual").asDouble(),
                weights.path("bias").asDouble(),
                weights.path("sieve").asDouble(),
                weights.path("distance").asDouble(),
                weights.path("rivals").asDouble(),
                weights.path("partly").asDouble(),
                weights.path("links").asDouble(),
                file.path("threshold").asDouble());
    }

    /** Between 0 and 1. */
    double in(Evidence evidence) {
        double sum = bias
                + sieve * logit(precisions.getOrDefault(evidence.sieve(), usual))
                + distance * Math.log1p(evidence.distance() / NEAR)
                + rivals * Math.log1p(evidence.rivals())
                + partly * (evidence.partly() ? 1 : 0)
                + links * Math.log1p(evidence.links());
        return 1 / (1 + Math.exp(-sum));
    }

    private static double logit(double share) {
        double kept = Math.clamp(share, EDGE, 1 - EDGE);
        return Math.log(kept / (1 - kept));
    }
}
